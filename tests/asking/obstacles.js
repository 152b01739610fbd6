// What `tests/obstacles.py` asks of a page that is open in a browser. It needs axe.
globalThis.obstacles = (() => {
  const looks = new Set(); // surroundings of words that were looked at
  const shown = new Set(); // which elements were visible when all rules were asked

  const told = ({violations}) =>
    violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)}`));

  const run = (within, options) => {
    for (const each of document.getAnimations()) each.finish(); // what is on its way has no colour of its own
    return axe.run(within, {...options, resultTypes: ["violations"], preload: false}).then(told);
  };

  const holdsWords = (element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  /** Large letters, for which WCAG asks for less contrast (1.4.3): 18 points, or 14 in bold. */
  const isLarge = ({fontSize, fontWeight}) => parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);

  /** Elements with words whose look, and that of all around them, was not seen before. */
  const withANewLook = () => {
    const known = new Map();
    const look = (element) => {
      if (!element) return "";
      if (!known.has(element)) {
        const style = getComputedStyle(element);
        known.set(element, [look(element.parentElement), element.tagName, element.className, style.color,
          style.backgroundColor, style.backgroundImage, style.opacity, isLarge(style), style.fontWeight,
          style.position, style.textDecorationLine, element.checkVisibility()].join("|"));
      }
      return known.get(element);
    };
    const all = [...document.body.querySelectorAll("*")].filter(holdsWords);
    return all.filter((element) => !looks.has(look(element)) && looks.add(look(element)));
  };

  return {
    choose: (scheme) => {
      const option = document.querySelector(`input[data-md-color-media="(prefers-color-scheme: ${scheme})"]`);
      if (option && !option.checked) option.click();
      const [red, green, blue, shown = 1] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
      if (shown && red + green + blue > 384 !== (scheme === "light")) throw new Error(`this page is not ${scheme}`);
    },

    /** The page may have changed, in more than what is visible. */
    again: () => shown.clear(),

    /** Everything on the page, by rules or groups of rules. */
    all: (rules) => run(document, {runOnly: rules}),

    /** Rules about colours, wherever words have a look that is new. */
    colours: async (rules) => {
      for (const each of document.getAnimations()) each.finish();
      const words = withANewLook();
      return words.length ? run({include: words}, {runOnly: rules}) : [];
    },

    /** All rules but those of colour; just those of size where the same elements are visible as at an earlier width. */
    rest: (all, ofColour, ofSize) => {
      const visible = [...document.body.querySelectorAll("*")].map((each) => +each.checkVisibility()).join("");
      if (shown.has(visible)) return run(document, {runOnly: ofSize});
      shown.add(visible);
      return run(document, {runOnly: all, rules: Object.fromEntries(ofColour.map((rule) => [rule, {enabled: false}]))});
    },
  };
})();
