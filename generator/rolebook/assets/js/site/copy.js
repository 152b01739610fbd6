// Job ads with one click: beside each link to a copy of the ad, a button that puts that file on the clipboard.
// Without this script, or from a folder, where no file can be read, the links lead to the files.
const readable = location.protocol.startsWith("http") && navigator.clipboard && window.ClipboardItem;

async function fetched(href) {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

function plain(text) {
  return new Blob([text], { type: "text/plain" });
}

// The clipboard is asked at once and given promises: some browsers allow it only in the moment of the click.
function copied(link) {
  const file = fetched(link.href);
  if (link.dataset.copy !== "html") return new ClipboardItem({ "text/plain": file.then(plain) });
  const ad = file.then((text) => new DOMParser().parseFromString(text, "text/html").querySelector("main").innerHTML.trim());
  return new ClipboardItem({
    "text/html": ad.then((html) => new Blob([html], { type: "text/html" })),
    "text/plain": ad.then(plain), // in a field that takes no formatting, the source
  });
}

function offer(link, status, words) {
  const said = (sentence) => sentence.replace("{name}", link.textContent);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rb-button rb-quiet";
  button.textContent = said(words.offer);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.write([copied(link)]);
      status.textContent = said(words.done);
    } catch {
      status.textContent = said(words.refused);
    }
  });
  link.before(button, " ");
}

for (const list of readable ? document.querySelectorAll(".rb-copies") : []) {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  list.after(status);
  for (const link of list.querySelectorAll("a[data-copy]")) offer(link, status, list.dataset);
}
