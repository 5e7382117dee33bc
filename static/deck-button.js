// @ts-check
// A button that puts the present view into the deck of this browser. pages/parts/talk.py mounts it.

import { add, kept } from "./decks.js";

export default function draw({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const said = parentElement.querySelector("a");
  const count = (n) => (said.textContent = `${data.deck} (${n})`);
  button.textContent = data.add;
  said.href = data.address;
  count(kept().slides.length);
  button.onclick = () => count(add({ name: data.name, address: data.slide }));
}
