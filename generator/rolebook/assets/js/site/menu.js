/*
The menu of narrow screens covers the page: it folds away when the focus goes on to what it covers, and with Escape.
Without this script it stays until it is closed.
*/
const menu = document.querySelector(".rb-menu");
if (menu instanceof HTMLDetailsElement) {
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
