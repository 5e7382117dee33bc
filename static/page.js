// @ts-check
// What Streamlit's pages do not tell a screen reader: the language, where the menu and the content are, which page this
// is, what the buttons that it names in English only are called, and that the answer has changed.
// pages/parts/landmarks.py mounts it in the menu. Streamlit draws its elements anew as it likes, so all is said again.

/** @type {(selector: string) => any} */
const find = (selector) => document.querySelector(selector);

/** @type {any} */
let words = null; // of the page of now, in its language
/** @type {{ sentence: string, headings: string[] } | null} */
let answer = null; // the sentence and the headings that were last on the page

const status = document.createElement("div");
status.setAttribute("role", "status");
status.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
document.body.append(status);

const changes = { childList: true, characterData: true, attributeFilter: ["href", "data-test-script-state"], subtree: true };
new MutationObserver(() => words && name()).observe(find("#root"), changes);

export default function draw({ data }) {
  words = data;
  name();
}

function name() {
  set(document.documentElement, { lang: words.lang });
  set(find(".st-key-links"), { role: "navigation", "aria-label": words.menu });
  document.querySelectorAll(".st-key-links a").forEach((link, place) => {
    set(link, { "aria-current": place === words.current ? "page" : null });
    const address = link.getAttribute("href");
    if (address?.startsWith("?")) set(link, { href: `./${address}` }); // or in a new tab the overview would be this page
  });
  set(find(".st-key-question"), { id: "content", tabindex: "-1" });
  skip(find("[data-testid=stSkipToContent]"));
  set(find("[data-testid=stFileUploaderDropzone] button:not([kind=minimal])"), { "aria-label": words.choose });
  set(find("[data-testid=stFileChipDeleteBtn] button"), { "aria-label": words.forget });
  if (find("[data-test-script-state=notRunning]")) tell(); // else more is to come
}

function set(element, attributes) {
  for (const [attribute, value] of Object.entries(element ? attributes : {})) {
    if (value === null) element.removeAttribute(attribute);
    else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
}

// Streamlit's own link leads to what holds the menu too.
function skip(link) {
  if (!link) return;
  if (link.textContent !== words.skip) link.firstChild.data = words.skip;
  set(link, { href: "#content" });
  link.onclick = (event) => {
    event.preventDefault();
    event.stopPropagation(); // or Streamlit would go where its own link leads
    find("#content").focus();
  };
}

// The first answer is read with the page. Of any other its sentence is told or, where that has stayed, the new headings:
// what is said of the country that was chosen may stand under one of these.
function tell() {
  const [sentence] = texts(".st-key-headline");
  if (!sentence) return;
  const headings = texts("[data-testid=stMain] :is(h2, h3)");
  if (answer) {
    const before = answer.headings;
    const changed = sentence === answer.sentence ? headings.filter((text) => !before.includes(text)) : [sentence];
    if (changed.length) status.textContent = changed.join(". ");
  }
  answer = { sentence, headings };
}

const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
