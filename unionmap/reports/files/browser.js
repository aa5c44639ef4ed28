// Shows the parts that belong to the switches' positions, draws their charts, and opens tooltips on maps.

const tip = document.querySelector(".tip");
const areaOf = (event) => event.target.closest?.(".area") ?? null;

function showTip(area, x, y) {
  tip.hidden = !area;
  if (!area) return;
  const lines = area.dataset.tip.split("\n");
  tip.replaceChildren(...lines.map((line) => Object.assign(document.createElement("div"), { textContent: line })));
  tip.style.left = `${Math.max(0, Math.min(x + 14, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${y + 20 + tip.offsetHeight > innerHeight ? y - tip.offsetHeight - 10 : y + 20}px`;
}

document.addEventListener("pointermove", (event) => showTip(areaOf(event), event.clientX, event.clientY));
document.addEventListener("focusin", (event) => {
  const area = areaOf(event);
  const box = area?.getBoundingClientRect();
  showTip(area, box ? box.left + box.width / 2 : 0, box ? box.top + box.height / 2 : 0);
});
document.querySelectorAll(".area:not(.copy)").forEach((area) => area.setAttribute("tabindex", "0"));

// Circles of a legend are as large as on its map.
function fitCircles() {
  for (const frame of document.querySelectorAll(".frame")) {
    const map = frame.querySelector(".map");
    const scale = map?.getScreenCTM()?.a;
    if (scale) frame.style.setProperty("--map-width", `${scale * map.viewBox.baseVal.width}px`);
  }
}

function drawCharts() {
  for (const chart of document.querySelectorAll(".chart:not(.drawn)")) {
    if (!chart.offsetParent) continue;
    chart.classList.add("drawn");
    const spec = JSON.parse(chart.querySelector("script").textContent);
    vegaEmbed(chart.querySelector(".drawing"), spec, { actions: false, renderer: "svg" });
  }
}

function show() {
  const chosen = [...document.querySelectorAll(".switches fieldset")].map(
    (field) => field.querySelector("input:checked").value,
  );
  const position = chosen.join(" ");
  for (const part of document.querySelectorAll("[data-on]")) {
    part.hidden = !part.dataset.on.split("|").includes(position);
  }
  drawCharts();
  fitCircles();
}

document.querySelectorAll(".switches input").forEach((input) => input.addEventListener("change", show));
addEventListener("resize", fitCircles);
show();
