// Draws a plotly figure and keeps it: a changed figure is brought up to date in its place, not drawn anew.
// pages/parts/plot.py mounts it; plotly-geo.min.js is plotly's own bundle of the kinds of trace that the atlas uses.

import "./plotly-geo.min.js";

const CONFIG = {
  topojsonURL: new URL("./", import.meta.url).href, // plotly would ask a public address for its boundaries
  displayModeBar: false,
  doubleClick: false,
  scrollZoom: false,
};

const LINE = 20; // pixels of a line of text in a picture
const LETTER = 6.6; // pixels of a letter, about

const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.offsetWidth && target.offsetWidth !== target.drawnWidth) {
      target.drawnWidth = target.offsetWidth;
      window.Plotly.relayout(target, { width: target.offsetWidth });
    }
  }
});

export default async function draw({ data, parentElement, setTriggerValue }) {
  const { data: traces, layout } = JSON.parse(data.figure);
  const place = parentElement.querySelector(".plot");
  place.setAttribute("role", "figure");
  place.setAttribute("aria-label", data.alt);
  place.style.height = `${layout.height}px`; // the page keeps its place for it while it is being drawn
  place.drawnWidth = place.offsetWidth;
  await window.Plotly.react(place, traces, { ...layout, width: place.offsetWidth }, CONFIG);
  place.removeAllListeners("plotly_click");
  if (data.clicks) place.on("plotly_click", ({ points }) => setTriggerValue("clicked", points[0].customdata ?? null));
  offer(parentElement.querySelector(".plot-files"), place, data);
  widths.observe(place);
  return () => {
    widths.unobserve(place);
    window.Plotly.purge(place);
  };
}

// Two small buttons under the chart: the picture for a document, and the one that can be edited.
function offer(bar, place, { files, alt, picture }) {
  bar.replaceChildren(
    ...["png", "svg"].map((format) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = format.toUpperCase();
      button.setAttribute("aria-label", `${files[format]}: ${alt}`);
      button.addEventListener("click", () => save(place, picture, format));
      return button;
    }),
  );
}

async function save(place, picture, format) {
  const figure = pictured(place, picture);
  const { width, height } = figure.layout;
  const address = await window.Plotly.toImage(figure, { format, width, height, scale: format === "png" ? 2 : 1 });
  const link = document.createElement("a");
  link.href = address;
  link.download = `${picture.name}.${format}`;
  link.click();
}

// The figure with its title above and its sources and link beneath, so that it says by itself what it is.
function pictured(place, { title, beneath, paper, ink, muted }) {
  const { margin, annotations = [], width, height, ...layout } = place.layout;
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
    data: place.data,
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
