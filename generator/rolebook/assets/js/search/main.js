/*
Starts the search when it is first opened; `site/search` has loaded this file and the index, which brings what the search
says, and the field has the cursor.
*/
spokenHere = window.rolebookWords;
const opened = one(document, "#rb-search", HTMLDialogElement);
answerIn(opened, entriesOf(window.rolebookIndex ?? []), opened.dataset.root ?? location.href);
