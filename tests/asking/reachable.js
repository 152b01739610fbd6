// What somebody without a mouse would miss on the page that is open: things that can be used and not reached, or reached
// and not seen. Everything that takes the focus is given it once, what is folded away included. The Tab key has to have
// been pressed before, or a browser marks nothing.
() => {
  const USED = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";
  const told = [];
  const name = (element) => element.outerHTML.slice(0, 120);

  const room = document.querySelector("dialog:modal") ?? document.body; // all around an open dialog is asleep

  /** Opens what an element is folded away in, and folds away the rest again: what is open may cover the page. */
  const folded = [...document.querySelectorAll("details:not([open])")];
  const unfold = (element) => {
    for (const each of folded)
      each.open = each.contains(element) && (each !== element.parentElement || element.localName !== "summary");
  };

  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  const used = [...room.querySelectorAll(USED)].filter((one) => one.tabIndex >= 0 && !one.disabled);
  for (const element of used) if (element.tabIndex > 0) told.push(`comes before its turn: ${name(element)}`);

  /** The theme's switch of colours is a field that nobody sees, marked on the picture behind it. */
  const bearers = (element) => [element, ...(element.matches(".md-option") ? [element.nextElementSibling] : [])];
  const look = (element) =>
    bearers(element).map(getComputedStyle).map((style) =>
      [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor, style.borderColor].join("|"),
    ).join();

  /** Whether a point of the window shows the element, or the label that stands for it. */
  const shows = (element, x, y) => {
    const there = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && document.elementFromPoint(x, y);
    return there && (element.contains(there) || there.contains(element) || there.closest("label")?.control === element);
  };
  /** Three points of what a box has within the window. */
  const points = (box) => {
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    return [[left + 2, top + 2], [(left + right) / 2, (top + bottom) / 2], [right - 2, bottom - 2]];
  };
  const seen = (element) => [...element.getClientRects()].flatMap(points).some(([x, y]) => shows(element, x, y));

  const faultOf = (element) => {
    const before = look(element);
    element.focus();
    if (document.activeElement !== element) return "does not keep the focus";
    if (!seen(element)) return "hides the focus";
    if (look(element) === before) return "does not mark the focus";
    const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
    return element.dispatchEvent(tab) ? "" : "is not left by the Tab key";
  };

  // Backwards, too: going up, a browser stops at the window's upper edge, where a bar may stand.
  for (const [way, elements] of [["forwards", used], ["backwards", used.toReversed()]]) {
    document.activeElement.blur();
    for (const element of elements) {
      unfold(element);
      const fault = shown(element) && faultOf(element);
      if (fault) told.push(`${way}, this ${fault}: ${name(element)}`);
    }
  }

  const usable = (element) => {
    const user = element.closest("label")?.control ?? element.closest(USED);
    return user && (user.tabIndex >= 0 || user.disabled);
  };
  const pointed = [...room.querySelectorAll("*")].filter((one) => getComputedStyle(one).cursor === "pointer");
  for (const element of pointed)
    if (shown(element) && !usable(element)) told.push(`a pointer alone can use ${name(element)}`);
  for (const element of globalThis.clicked ?? [])
    if (room.contains(element) && shown(element) && !usable(element) && !element.querySelector(USED))
      told.push(`a click alone starts what listens on ${name(element)}`);

  document.activeElement.blur();
  unfold(null);
  return told;
}
