// Where keys lead. Presenters' remotes send PageUp and PageDown, some "b" or "." to darken the wall.

const ON = ["ArrowRight", "PageDown", " "];
const BACK = ["ArrowLeft", "PageUp", "Backspace"];

// The slide that a key leads to from slide `at` (the first is 1) of `count`; where it leads nowhere, the same.
// A digit that follows others `typed` just before makes a number with them where there is such a slide.
export function stepped(key, at, count, typed = "") {
  if (ON.includes(key)) return Math.min(at + 1, count);
  if (BACK.includes(key)) return Math.max(at - 1, 1);
  if (key === "Home") return 1;
  if (key === "End") return count;
  const asked = /^\d$/.test(key) ? [Number(typed + key), Number(key)] : [];
  return asked.find((number) => number >= 1 && number <= count) ?? at;
}

// The area after or before one, in their order; between the last and the first stands none: the whole.
export function steppedArea(by, area, areas) {
  const stops = [null, ...areas];
  const at = Math.max(stops.indexOf(area), 0);
  return stops[(at + by + stops.length) % stops.length];
}
