// Draws a plotly figure and keeps it: a changed figure is brought up to date in its place, not drawn anew.
// pages/parts/plot.py mounts it; plotly-geo.min.js is plotly's own bundle of the kinds of trace that the atlas uses.

import "./plotly-geo.min.js";

const CONFIG = {
  topojsonURL: new URL("./", import.meta.url).href, // plotly would ask a public address for its boundaries
  displayModeBar: false,
  doubleClick: false,
  scrollZoom: false,
};

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
  widths.observe(place);
  return () => {
    widths.unobserve(place);
    window.Plotly.purge(place);
  };
}
