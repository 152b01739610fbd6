/*
Starts the search when it is first opened; `site/search` has loaded this file and the index, and the field has the cursor.
*/
const opened = one(document, "#rb-search", HTMLDialogElement);
answerIn(opened, entriesOf(window.rolebookIndex ?? []), opened.dataset.root ?? location.href);
