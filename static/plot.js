// @ts-check
// Draws a plotly figure and keeps it: a changed figure is brought up to date in its place, not drawn anew.
// pages/parts/plot.py mounts it; plotly-geo.min.js is plotly's own bundle of the kinds of trace that the atlas uses.

import { measuring, settle } from "./labels.js";
import { laidOut } from "./layout.js";
import "./plotly-geo.min.js";

const { Plotly } = /** @type {any} */ (window);
const CONFIG = {
  topojsonURL: new URL("./", import.meta.url).href, // plotly would ask a public address for its boundaries
  displayModeBar: false,
  doubleClick: false,
  scrollZoom: false,
};

const LINE = 20; // pixels of a line of text in a picture
const LETTER = 6.6; // pixels of a letter, about

const LEAST = 800; // pixels across of a picture that is saved
const PRINTED = 640; // pixels across that A4 and Letter have, in their usual margins

const places = new Set();
let isPrinting = false;

const widths = new ResizeObserver((entries) => {
  for (const target of entries.map((entry) => /** @type {any} */ (entry.target))) {
    if (widthOf(target) !== target.width) lay(target);
  }
});
addEventListener("beforeprint", () => setPrinting(true));
addEventListener("afterprint", () => setPrinting(false));
document.fonts.addEventListener("loadingdone", layAll);

export default async function draw({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".plot");
  place.setAttribute("role", "figure");
  place.setAttribute("aria-label", data.alt);
  place.figure = JSON.parse(data.figure);
  place.isDrawn = false; // nothing can be clicked before
  place.nextElementSibling.textContent = data.words.wider;
  places.add(place);
  await lay(place);
  place.removeAllListeners("plotly_click");
  if (data.clicks) place.on("plotly_click", ({ points }) => setTriggerValue("clicked", points[0].customdata ?? null));
  offer(parentElement.querySelector(".plot-files"), place, data);
  widths.observe(place);
  return () => {
    widths.unobserve(place);
    places.delete(place);
    Plotly.purge(place);
  };
}

function layAll() {
  for (const place of places) lay(place);
}

function setPrinting(value) {
  isPrinting = value;
  layAll();
}

// Pixels that a figure has across; the sheet that the browser prints on is narrower than its window.
const widthOf = (place) => (isPrinting ? Math.min(place.offsetWidth, PRINTED) : place.offsetWidth);

// Draw a figure as its width asks for; then `data-laid` says for which width that is. Once after the other, or what is
// left of the first time would change what the second has drawn.
function lay(place) {
  if (!widthOf(place)) return place.lays;
  place.width = widthOf(place);
  delete place.dataset.laid;
  const isNewest = () => place.lays === lays;
  const lays = Promise.allSettled([place.lays]).then(async () => {
    if (place.isDrawn && !isNewest()) return;
    await drawAt(place, place.width);
    if (isNewest()) place.dataset.laid = place.width;
  });
  place.lays = lays;
  return lays;
}

async function drawAt(place, width) {
  const measure = measuring(place.figure);
  const { data: traces, layout } = laidOut(place.figure, width, measure);
  const data = traces.map((trace) => ({ ...trace })); // labels that find no room are to find it at another width
  place.style.height = `${layout.height}px`; // the page keeps its place for it while it is being drawn
  await Plotly.react(place, data, layout, CONFIG);
  await settle(Plotly, place, measure);
  scrolls(place, layout.width > width);
  place.isDrawn = true;
}

// A chart that is wider than its place scrolls, for those without a mouse too.
function scrolls(place, isWider) {
  place.style.overflowX = isWider ? "auto" : "";
  place.nextElementSibling.hidden = !isWider;
  if (isWider) place.tabIndex = 0;
  else place.removeAttribute("tabindex");
}

// Two small buttons under the chart: the picture for a document, and the one that can be edited.
function offer(bar, place, { words, alt, picture }) {
  bar.replaceChildren(
    ...["png", "svg"].map((format) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = format.toUpperCase();
      button.setAttribute("aria-label", `${words[format]}: ${alt}`);
      button.addEventListener("click", () => save(place, picture, format));
      return button;
    }),
  );
}

async function save(place, picture, format) {
  const drawn = inFontsOfTheReader(place.figure);
  const { data, layout } = laidOut(drawn, Math.max(place.width, LEAST), measuring(drawn));
  const figure = pictured(data, layout, picture);
  const { width, height } = figure.layout;
  const address = await Plotly.toImage(figure, { format, width, height, scale: format === "png" ? 2 : 1 });
  const link = document.createElement("a");
  link.href = address;
  link.download = `${picture.name}.${format}`;
  link.click();
}

// The figure without the font that the page brings along: a picture by itself has only those that are installed.
function inFontsOfTheReader({ data, layout }) {
  const [, ...installed] = layout.font.family.split(",");
  return { data, layout: { ...layout, font: { ...layout.font, family: installed.join() } } };
}

// The figure with its title above and its sources and link beneath, so that it says by itself what it is.
function pictured(data, drawn, { title, beneath, paper, ink, muted }) {
  const { margin, annotations = [], width, height, ...layout } = drawn;
  const letters = Math.floor((width - 24) / LETTER);
  const above = wrapped([title], letters * 0.8);
  const below = wrapped(beneath, letters);
  const top = margin.t + LINE * (above.length + 1);
  const bottom = margin.b + LINE * (below.length + 1);
  const text = (lines, y, yanchor, yshift, font) => ({
    text: lines.join("<br>"),
    xref: "paper",
    yref: "paper",
    x: 0,
    y,
    xanchor: "left",
    yanchor,
    xshift: 12 - margin.l,
    yshift,
    align: "left",
    showarrow: false,
    font,
  });
  return {
    data,
    config: CONFIG,
    layout: {
      ...layout,
      width,
      height: height + top - margin.t + bottom - margin.b,
      margin: { ...margin, t: top, b: bottom },
      paper_bgcolor: paper,
      annotations: [
        ...annotations,
        text(above, 1, "top", top - LINE / 2, { size: 17, color: ink }),
        text(below, 0, "bottom", LINE / 2 - bottom, { size: 12, color: muted }),
      ],
    },
  };
}

// Texts in lines of so many letters; an address is broken where it must be.
function wrapped(texts, letters) {
  const most = Math.max(Math.floor(letters), 10);
  return texts.flatMap((text) => {
    const lines = [""];
    for (const word of text.match(new RegExp(`\\S{1,${most}}`, "g")) ?? []) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (longer.length > most && lines.at(-1)) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines.map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  });
}
