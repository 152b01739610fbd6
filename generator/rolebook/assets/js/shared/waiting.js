/*
In the head of a form, before anything is drawn: what stands below its title waits, unseen, until the form's own script
has run, so nothing moves when that changes the page. It takes `data-form` from "waiting" to "on" with its last line;
where it never gets there, the page is again the one without scripts.
*/
const root = document.documentElement;
root.dataset.form = "waiting";
addEventListener("load", () => {
  if (root.dataset.form === "waiting") delete root.dataset.form;
});
