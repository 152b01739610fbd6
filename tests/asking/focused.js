// What is wrong with the place where the Tab key stopped: nothing of it is to be seen, or it does not look focused.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  const corners = [[2, 2], [width / 2, height / 2], [width - 2, height - 2]].map(([x, y]) => [left + x, top + y]);
  const seen = corners.some(([x, y]) => {
    const there = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && document.elementFromPoint(x, y);
    return there && (element.contains(there) || there.contains(element) || there.closest("label")?.control === element);
  });
  // The theme's switch of colours is a field that nobody sees, marked on the picture behind it.
  const looks = [element, ...(element.matches(".md-option") ? [element.nextElementSibling] : [])].map(getComputedStyle);
  const marked = looks.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
  const name = element.outerHTML.slice(0, 120);
  return [...(seen ? [] : [`the focus is hidden on ${name}`]), ...(marked ? [] : [`the focus is not marked on ${name}`])];
}
