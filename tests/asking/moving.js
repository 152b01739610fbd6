// What would move, although its reader asked for less motion: a few of the elements.
() => {
  const longest = (seconds) => Math.max(...seconds.split(",").map(parseFloat));
  const moves = (style) =>
    longest(style.transitionDuration) > 0.01 ||
    (style.animationName !== "none" && longest(style.animationDuration) > 0.01) ||
    style.scrollBehavior === "smooth";
  const all = [...document.querySelectorAll("*")].filter((element) => moves(getComputedStyle(element)));
  return all.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
}
