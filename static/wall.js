// @ts-check
// What every picture on the wall has in common: it is as large as the wall, moves instead of flickering, and obeys keys.

import { measuring, settle } from "./labels.js";
import "./plotly-geo.min.js";

const { Plotly } = /** @type {any} */ (window);
const CONFIG = { topojsonURL: new URL("./", import.meta.url).href, displayModeBar: false, doubleClick: false, scrollZoom: false };
const WIDTH = 960;
const HEIGHT = 540;
const TWO_LINES = 150; // letters of an answer
const SWIPE = 60; // pixels
export const EVERY = 1000; // milliseconds between two looks at what may have changed
const AWAKE = 2500; // milliseconds for which the controls stay after a move of the mouse
const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
const MOVE = { duration: isStill ? 0 : 600, easing: "cubic-in-out" };
const FADE = isStill ? 0 : 200; // milliseconds

/** @type {Record<string, string>} */
export const words = JSON.parse(document.body.dataset.words ?? "");
/** @type {(selector: string) => any} */
export const find = (selector) => document.querySelector(selector);

let drawn = null; // what kind of picture is on the wall
let codes = 0; // how often the QR code was shown or put away

// Write what is said around the picture, in its colours; then draw it, if there is one.
export async function paint(said) {
  const { colours, question, chosen, place, answer, title, note, source, legend, figure, kind, invitation, told } = said;
  const { company, notices } = said;
  for (const [name, colour] of Object.entries(colours)) document.documentElement.style.setProperty(`--${name}`, colour);
  find(".slide").classList.toggle("told", Boolean(told)); // in words or in a table, not in a picture
  find(".question span").textContent = [question === answer ? "" : question, chosen].filter(Boolean).join(" · ");
  find(".place").textContent = place;
  find(".answer").textContent = answer;
  find(".answer").classList.toggle("long", answer.length > TWO_LINES);
  find(".company").textContent = company ?? "";
  find(".notices").replaceChildren(...(notices ?? []).map(paragraph));
  find(".title").textContent = title ?? "";
  find(".part").textContent = "";
  find(".source").textContent = [note, source].filter(Boolean).join(" ");
  find(".slide > .legend").replaceChildren(...(legend ?? []).map(item));
  describe(figure && title);
  await draw(figure, kind);
  if (invitation) find(".plot").append(invite(invitation));
}

// Name the picture, if there is one, for those who do not see it; what stands there in words needs no other name.
function describe(name) {
  const plot = find(".plot");
  for (const [attribute, value] of Object.entries({ role: "figure", "aria-label": name })) {
    if (name) plot.setAttribute(attribute, value);
    else plot.removeAttribute(attribute);
  }
}

// How to join a room: for cameras, and for whoever types.
function invite({ picture, where, address, code }) {
  const made = document.createElement("div");
  made.className = "invitation";
  made.innerHTML = picture; // a drawing of the server's
  const text = document.createElement("p");
  for (const [name, said] of Object.entries({ where, address, letters: code })) {
    const line = document.createElement("span");
    line.className = name;
    line.textContent = said;
    text.append(line);
  }
  made.append(text);
  return made;
}

function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function item([colour, text]) {
  const made = document.createElement("span");
  const box = document.createElement("i");
  box.style.background = colour;
  made.append(box, text);
  return made;
}

async function draw(figure, kind) {
  const plot = find(".plot");
  if (!figure) {
    Plotly.purge(plot);
    plot.replaceChildren();
    drawn = null;
    return;
  }
  const height = Math.min(figure.layout.height, plot.clientHeight);
  const layout = { ...figure.layout, width: plot.clientWidth, height, transition: MOVE };
  if (drawn === kind) {
    await Plotly.react(plot, figure.data, layout, CONFIG); // the same picture with other figures: it moves
    await Plotly.redraw(plot); // where only lines and points move, plotly leaves words and shapes as they were
  } else {
    plot.classList.add("changing");
    await new Promise((done) => setTimeout(done, drawn ? FADE : 0));
    Plotly.purge(plot);
    plot.replaceChildren();
    await Plotly.newPlot(plot, figure.data, layout, CONFIG);
  }
  if (layout.meta?.bounds) await settle(Plotly, plot, measuring(figure)); // the other map needs every number it has
  plot.classList.remove("changing");
  drawn = kind;
}

export function say(text) {
  find(".alert").textContent = text;
  find(".alert").hidden = !text;
}

// The address of now, its `chart` and `theme` as the keys write them: a link may say them in any case, and again.
export function here() {
  const address = new URL(location.href);
  const own = [...address.searchParams].filter(([written]) => ["chart", "theme"].includes(written.trim().toLowerCase()));
  for (const [written] of own) address.searchParams.delete(written);
  for (const pair of own) {
    const [name, text] = pair.map((part) => part.trim().toLowerCase());
    address.searchParams.append(name, text);
  }
  return address;
}

export function theme(address) {
  return address.searchParams.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

// Show the QR code that the server gives at a path, or put it away; while it is shown it follows the server's address.
export async function code(path) {
  const box = find(".code");
  box.hidden = !box.hidden;
  codes += 1;
  const turn = codes;
  box.replaceChildren();
  while (!box.hidden && turn === codes) {
    try {
      const answer = await fetch(path, { cache: "no-store" });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const { svg, address } = await answer.json();
      if (box.querySelector("p")?.textContent !== address && turn === codes) {
        const text = document.createElement("p");
        text.textContent = address;
        box.innerHTML = svg; // a drawing of the server's
        box.append(text);
      }
    } catch {
      say(words.lost);
    }
    await new Promise((done) => setTimeout(done, EVERY));
  }
}

export const ALWAYS = {
  black: { sign: "■", run: () => (find(".black").hidden = !find(".black").hidden) },
  full: {
    sign: "⛶",
    run: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  },
};

// biome-ignore format: a line for each way, and one for the rest
const KEYS = {
  PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next", Enter: "next", n: "next",
  PageUp: "previous", ArrowLeft: "previous", ArrowUp: "previous", Backspace: "previous", p: "previous",
  f: "full", F5: "full", b: "black", ".": "black", t: "theme", m: "filters", q: "code", r: "reveal", End: "skip", Escape: "leave",
};

// Put away what lies over the slide; say whether there was anything.
export function uncover() {
  const over = [".code", ".filters", ".black"].map(find).find((one) => one && !one.hidden);
  if (over) over.hidden = true;
  return Boolean(over);
}

// Listen to keys, fingers and buttons; `actions` are by name, each with its sign and what it does.
export function listen(actions) {
  for (const [name, { sign, run }] of Object.entries(actions)) find(".controls").append(button(name, sign, run));
  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof Element)) return;
    if (target.matches("select") && key !== "Escape") return;
    if (target.matches("button") && (key === " " || key === "Enter")) return; // somebody without a mouse presses it
    const action = actions[KEYS[key] ?? KEYS[key.toLowerCase()]];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action.run();
  });
  /** @type {number | null} */
  let start = null;
  addEventListener("pointerdown", (event) => (start = event.clientX));
  addEventListener("pointerup", (event) => {
    const moved = start === null ? 0 : event.clientX - start;
    start = null;
    if (event.pointerType === "touch" && Math.abs(moved) > SWIPE) actions[moved < 0 ? "next" : "previous"]?.run();
  });
  for (const over of [".black", ".code"]) find(over).addEventListener("click", uncover);
  /** @type {number | undefined} */
  let asleep;
  addEventListener("pointermove", () => {
    document.body.classList.add("awake");
    clearTimeout(asleep);
    asleep = setTimeout(() => document.body.classList.remove("awake"), AWAKE);
  });
  addEventListener("resize", fit);
  fit();
}

function button(name, sign, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.title = words[name];
  made.setAttribute("aria-label", words[name]);
  made.addEventListener("click", () => {
    run();
    made.blur(); // or the clicker's space would press it again
  });
  return made;
}

function fit() {
  const scale = Math.min(innerWidth / WIDTH, innerHeight / HEIGHT);
  find(".slide").style.transform = `scale(${scale}) translate(-50%, -50%)`;
}
