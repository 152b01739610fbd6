/*
One finding as it is read back: address, type, severity, words, reason, and what is still open.
*/

/** @type {WeakMap<HTMLElement, { findings: Finding[], looks: string }>} */
const shownCards = new WeakMap();

/**
 * Show cards in a list; a list that would look the same is left alone, so that the focus stays where it is.
 * @param {HTMLElement} list
 * @param {Finding[]} findings
 * @param {(finding: Finding) => HTMLElement} card
 */
function showCards(list, findings, card) {
  const cards = findings.map(card);
  const looks = cards.map((made) => made.outerHTML).join("");
  list.hidden = cards.length === 0;
  const shown = shownCards.get(list);
  const same = shown?.findings.length === findings.length && findings.every((finding, index) => finding === shown.findings[index]);
  if (same && shown?.looks === looks) return;
  shownCards.set(list, { findings, looks });
  list.replaceChildren(...cards);
}

/**
 * @param {Kit} kit
 * @param {Finding} finding
 * @param {boolean} isOpen whether the form shows it just now; then the card is for paper alone.
 * @param {{ edit: (opener: HTMLElement) => void, remove: () => void }} does
 */
function findingCard(kit, finding, isOpen, does) {
  const words = placeWords(finding);
  const head = make("p", { class: "rb-finding-head" }, make("strong", {}, words), ...labelChips(kit, finding));
  const card = make("li", { class: isOpen ? "rb-finding rb-print" : "rb-finding" }, head);
  if (finding.quote.trim() && finding.kind !== "missing") card.append(make("blockquote", { class: "rb-quote" }, finding.quote));
  if (finding.why.trim()) card.append(make("p", { class: "rb-typed" }, finding.why));
  const open = lacking(finding);
  if (open) card.append(make("p", { class: "rb-meta rb-screen" }, inWords("still-open", { what: open })));
  const small = "rb-button rb-quiet rb-small";
  const [toEdit, toRemove] = [inWords("edit-finding", { place: words }), inWords("remove-finding", { place: words })];
  const edit = makeButton(inWords("edit"), () => does.edit(edit), { class: small, "aria-label": toEdit });
  const remove = makeButton(inWords("remove"), does.remove, { class: small, "aria-label": toRemove });
  card.append(make("p", { class: "rb-actions" }, edit, remove));
  return card;
}
