// Notes on which elements a script waits for a click.
window.clicked = new Set();
const listen = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (kind, ...more) {
  if (["click", "mousedown", "mouseup", "pointerdown", "pointerup"].includes(kind) && this instanceof Element) clicked.add(this);
  return listen.call(this, kind, ...more);
};
