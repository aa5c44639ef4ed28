// Hands slides and what is new on to the wall, which is another component, and asks for slides that lack.
// They are kept with the window, because the wall may come later than its slides. An area that is looked at
// has an address of its own, and so a code that is asked for.
let asking = null;

export default function ({ data, setTriggerValue }) {
  const kept = (window.unionmapSlides ??= {});
  kept[data.deck] = { ...kept[data.deck], ...data.slides };
  window.dispatchEvent(new CustomEvent("unionmap-news", { detail: data }));
  removeEventListener("unionmap-area", asking);
  asking = ({ detail }) => setTriggerValue("area", detail);
  addEventListener("unionmap-area", asking);
  const at = Number(new URLSearchParams(location.search).get("present")) || 1;
  const distance = (number) => (number >= at ? number - at : data.count + at - number);
  const lacking = Array.from({ length: data.count }, (_, index) => index + 1).filter((n) => !kept[data.deck][n]);
  if (lacking.length) setTriggerValue("wanted", lacking.sort((one, other) => distance(one) - distance(other)));
}
