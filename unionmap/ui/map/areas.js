// What every drawing of maps does when one points at an area: lift its outline, open its tooltip.

const SVG = "http://www.w3.org/2000/svg";

const areaOf = (event) => event.target.closest?.(".area") ?? null;

function lift(frame, area) {
  frame.querySelectorAll(".pointed").forEach((path) => path.remove());
  if (!area) return;
  for (const layer of frame.querySelectorAll(".lifted")) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", "pointed");
    path.setAttribute("d", area.getAttribute("d"));
    layer.append(path);
  }
}

function showTip(frame, area, x, y) {
  const tip = frame.querySelector(".tip");
  tip.hidden = !area;
  if (!area) return;
  tip.replaceChildren(
    ...area.dataset.tip.split("\n").map((line) => Object.assign(document.createElement("div"), { textContent: line })),
  );
  const within = frame.getBoundingClientRect();
  const left = Math.min(Math.max(x - within.left + 14, 0), within.width - tip.offsetWidth);
  const above = y - within.top - tip.offsetHeight - 14;
  tip.style.left = `${Math.max(left, 0)}px`;
  tip.style.top = `${above >= 0 ? above : y - within.top + 22}px`;
}

function point(frame, area, x, y) {
  lift(frame, area);
  showTip(frame, area, x, y);
}

// Circles of the legend are as large as on the map, however wide that is.
function watchWidth(frame) {
  const observer = new ResizeObserver(() => {
    const drawing = frame.querySelector(".areas");
    if (!drawing) return;
    const scale = drawing.getScreenCTM()?.a ?? 1;
    frame.style.setProperty("--map-width", `${scale * drawing.ownerSVGElement.viewBox.baseVal.width}px`);
  });
  observer.observe(frame);
  return observer;
}
