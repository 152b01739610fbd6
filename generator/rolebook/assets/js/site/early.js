/*
Before the list: says that scripts run, so that the filters have their room from the start, and how roles are shown.
When the address asks for less than the whole list, the list waits, unseen, for the script behind it; should that one
never come, the page is again the one without scripts.
*/
const root = document.documentElement;
const asked = new URLSearchParams(location.search);
root.dataset.scripts = "on";
root.dataset.view = asked.get("view") === "table" ? "table" : "cards";
if ([...asked.keys()].some((name) => name !== "view")) root.dataset.waiting = "yes";
window.addEventListener("load", () => {
  delete root.dataset.waiting;
  if (!root.dataset.started) delete root.dataset.scripts;
});
