// Shows maps that Python drew, and reports the code of the area that is picked.
// One can point at an area, too, or move to it with the arrow keys: see areas.js.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const place = (area) => area.dataset.at.split(",").map(Number);
const twin = (map, code) => map.querySelector(`.area:not(.copy)[data-code="${CSS.escape(code)}"]`);

// The neighbour that lies most nearly in the direction of the arrow.
function neighbour(area, [right, down]) {
  const map = area.closest(".map");
  const [x, y] = place(area);
  const heading = (other) => {
    const [toX, toY] = place(other);
    return ((toX - x) * right + (toY - y) * down) / Math.hypot(toX - x, toY - y);
  };
  const ahead = area.dataset.neighbours
    .split(" ")
    .filter(Boolean)
    .map((code) => twin(map, code))
    .filter((other) => heading(other) > 0.3);
  return ahead.sort((one, other) => heading(other) - heading(one))[0] ?? null;
}

function pointAtFocus(frame, area) {
  const box = area.getBoundingClientRect();
  point(frame, area, box.left + box.width / 2, box.top + box.height / 2);
}

// One stop of the Tab key a map: the area last focused, else the selected one, else the first.
function offerOneStop(map, code) {
  const areas = [...map.querySelectorAll(".area:not(.copy)")];
  const stop = (code && twin(map, code)) || areas.find((it) => it.ariaPressed === "true") || areas[0];
  areas.forEach((area) => area.setAttribute("tabindex", area === stop ? "0" : "-1"));
  return stop;
}

function draw(frame, html) {
  const maps = frame.querySelector(".maps");
  if (frame.drawn === html) return;
  const focused = maps.getRootNode().activeElement?.closest?.(".area");
  const code = focused?.dataset.code;
  const index = focused ? [...maps.querySelectorAll(".map")].indexOf(focused.closest(".map")) : -1;
  maps.innerHTML = html;
  frame.drawn = html;
  point(frame, null);
  maps.querySelectorAll(".map").forEach((map, at) => {
    const stop = offerOneStop(map, at === index ? code : null);
    if (at === index) stop.focus({ preventScroll: true });
  });
}

function onKey(event, frame, pick) {
  const area = areaOf(event);
  if (!area) return;
  if (event.key in ARROWS) neighbour(area, ARROWS[event.key])?.focus();
  else if (event.key === "Enter" || event.key === " ") pick(area);
  else if (event.key === "Escape") point(frame, null);
  else return;
  event.preventDefault();
}

function onFocus(event, frame) {
  const area = areaOf(event);
  if (!area) return;
  offerOneStop(area.closest(".map"), area.dataset.code);
  if (area.matches(":focus-visible")) pointAtFocus(frame, area);
}

function listen(frame, pick) {
  const listening = new AbortController();
  const on = (name, act) => frame.addEventListener(name, act, { signal: listening.signal });
  on("click", (event) => areaOf(event) && pick(areaOf(event)));
  on("pointermove", (event) => point(frame, areaOf(event), event.clientX, event.clientY));
  on("pointerleave", () => point(frame, null));
  on("focusin", (event) => onFocus(event, frame));
  on("focusout", () => point(frame, null));
  on("keydown", (event) => onKey(event, frame, pick));
  return listening;
}

// Streamlit calls this again with every run of the page, on the same element.
export default function ({ data, parentElement, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  frame.stop?.();
  draw(frame, data.html);
  const listening = listen(frame, (area) => setTriggerValue("area", area.dataset.code));
  const observer = watchWidth(frame);
  frame.stop = () => {
    listening.abort();
    observer.disconnect();
  };
  return frame.stop;
}
