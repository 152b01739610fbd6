/*
Roles that are chosen to be compared: a box in each row, and a line below the list that leads to the comparison.
*/

/**
 * @param {HTMLTableElement} table
 * @param {(id: string) => string} titleOf
 * @param {(chosen: string[]) => void} changed
 */
function choosing(table, titleOf, changed) {
  const bar = one(document, "#compare-bar", HTMLElement);
  const said = one(bar, "#compare-said", HTMLElement);
  const actions = one(bar, "#compare-actions", HTMLElement);
  const go = one(bar, "#compare-go", HTMLAnchorElement);
  const most = Number(bar.dataset.most);
  /** @type {string[]} */
  let chosen = [];

  /** @param {string[]} ids */
  function show(ids) {
    chosen = ids.slice(0, most);
    for (const box of boxesIn(table)) {
      const wanted = chosen.includes(box.value);
      if (box.checked !== wanted) box.checked = wanted;
    }
    bar.classList.toggle("rb-some", chosen.length > 0);
    actions.hidden = !chosen.length;
    go.hidden = chosen.length < 2;
    go.href = `${bar.dataset.compare}?roles=${chosen.join(",")}`;
    setText(go, inWords("compare", { count: chosen.length }));
    setText(said, chosenInWords(chosen.map(titleOf)));
  }

  table.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "compare") return;
    const others = chosen.filter((id) => id !== target.value);
    if (target.checked && others.length >= most) {
      target.checked = false;
      announce(said, inWords("chosen-full", { count: most }));
      return;
    }
    show(target.checked ? [...others, target.value] : others);
    changed(chosen);
  });
  one(bar, "#compare-clear", HTMLButtonElement).addEventListener("click", () => {
    const [first] = chosen;
    show([]);
    changed(chosen);
    boxesIn(table).find((box) => box.value === first)?.focus();
  });
  return show;
}

/** @param {HTMLTableElement} table */
function boxesIn(table) {
  return all(table, "input[name=compare]").filter((box) => box instanceof HTMLInputElement);
}
