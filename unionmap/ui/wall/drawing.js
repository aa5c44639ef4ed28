// How a slide is drawn. Only `picture` and `words` of a slide are HTML, made and escaped by Python.

const CASING = "chosen casing";

Object.assign(Wall.prototype, {
  draw() {
    const { shown } = this;
    this.drawHead();
    this.drawFoot();
    if (this.slide.drawn !== shown.picture + shown.words + shown.title) {
      this.slide.drawn = shown.picture + shown.words + shown.title;
      this.slide.dataset.layout = shown.layout;
      this.part(".picture").innerHTML = shown.picture;
      this.part(".headlines").replaceChildren(...shown.headlines.map((told) => this.headline(told)));
      point(this.slide, null);
    }
    this.drawSide();
  },

  drawHead() {
    const { title, badges, dated = "" } = this.shown;
    const { qr = "", link = "" } = this.code;
    this.part("h1").textContent = title;
    this.part(".badges").replaceChildren(...badges.map((words) => made("span", words, "badge")), made("span", dated));
    this.part(".code img").src = this.part(".large img").src = qr;
    this.part(".code").setAttribute("aria-label", this.data.words.code);
    this.part(".large figcaption").textContent = link;
    this.part(".code").hidden = !qr;
  },

  headline({ name, value, why }) {
    const told = document.createElement("div");
    told.append(made("p", name, "name"), made("p", value, "value"), ...(why ? [made("p", why, "why")] : []));
    return told;
  },

  // The sentence of the slide, or the card of the area that is looked at.
  drawSide() {
    const side = this.part(".side");
    const at = this.codes.indexOf(this.area);
    if (at < 0) side.innerHTML = this.shown.words;
    else {
      const { name, lines } = this.shown.areas[at];
      const place = made("p", `${at + 1}/${this.codes.length}`, "place");
      side.replaceChildren(place, made("h2", name), ...lines.map((line) => made("p", line)));
    }
    this.choose(at < 0 ? null : this.area);
    this.fit();
  },

  choose(code) {
    this.slide.querySelectorAll(".chosen").forEach((path) => path.remove());
    const area = code && this.slide.querySelector(`.area[data-code="${CSS.escape(code)}"]`);
    if (!area) return;
    for (const layer of this.slide.querySelectorAll(".lifted"))
      for (const look of [CASING, "chosen"]) {
        const path = document.createElementNS(SVG, "path");
        path.setAttribute("class", look);
        path.setAttribute("d", area.getAttribute("d"));
        layer.append(path);
      }
  },

  // Letters as large as there is room for.
  fit() {
    const spills = (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
    const boxes = [this.slide, this.part(".side"), this.part(".picture")];
    for (let type = 1; type >= SMALLEST; type -= 0.05) {
      this.slide.style.setProperty("--type", type.toFixed(2));
      if (!boxes.some(spills)) return;
    }
  },

  drawFoot() {
    const { words, count } = this.data;
    const gone = this.part(".gone");
    gone.style.setProperty("--share", this.at / count);
    gone.setAttribute("aria-valuenow", this.at);
    gone.setAttribute("aria-valuemax", count);
    gone.setAttribute("aria-label", words.progress);
    this.part(".notes").textContent = this.shown.notes.join(" · ");
    this.part(".count").textContent = `${this.at}/${count}`;
    const signs = [this.lost && [words.lost, "lost"], this.newer && [this.newer, "newer"]];
    if (this.every) signs.push([words.playing.replace("{n}", this.every), "playing"]);
    this.part(".signs").replaceChildren(...signs.filter(Boolean).map(([said, look]) => made("span", said, look)));
    this.part("select")?.setAttribute("data-on", Boolean(this.every));
    if (this.part("select")) this.part("select").value = this.every ?? "";
    this.wait();
  },

  wait() {
    clearTimeout(this.timers.play);
    const next = () => this.go((this.at % this.data.count) + 1);
    if (this.every) this.after("play", 1000 * this.every, next);
  },

  drawButtons() {
    const buttons = this.part(".buttons");
    if (buttons.childElementCount) return;
    const { words, paces } = this.data;
    const button = (sign, name, act) => {
      const it = made("button", sign);
      it.title = it.ariaLabel = name;
      it.onclick = () => act();
      return it;
    };
    const pace = made("select", "");
    pace.ariaLabel = pace.title = words.play;
    pace.append(new Option(words.by_hand, ""), ...paces.all.map((n) => new Option(words.playing.replace("{n}", n), n)));
    pace.onchange = () => this.play(Number(pace.value) || null);
    buttons.ariaLabel = words.buttons;
    buttons.append(
      button("←", words.back, () => this.go(this.at - 1)),
      button("→", words.on, () => this.go(this.at + 1)),
      button("↑", words.area_back, () => this.step(-1)),
      button("↓", words.area_on, () => this.step(1)),
      pace,
      button("⛶", words.fill, () => this.fill()),
      button("?", words.keys, () => this.toggle(".sheet-of-keys")),
      button("✕", words.leave, () => this.leave()),
    );
    this.showButtons();
  },

  showButtons() {
    const buttons = this.part(".buttons");
    buttons.classList.add("seen");
    this.wall.classList.add("pointing");
    this.after("buttons", MS_OF_BUTTONS, () => {
      buttons.classList.remove("seen");
      this.wall.classList.remove("pointing");
    });
  },

  drawKeys() {
    const sheet = this.part(".sheet-of-keys");
    sheet.ariaLabel = this.data.words.keys;
    const rows = this.data.keys.flatMap(([keys, meaning]) => [made("dt", keys), made("dd", meaning)]);
    const list = made("dl", "");
    list.append(...rows);
    sheet.replaceChildren(made("h2", this.data.words.keys), list);
  },
});

// Streamlit calls this again with every run of the page, on the same element.
export default function ({ data, parentElement, setTriggerValue }) {
  const wall = (parentElement.wall ??= new Wall(parentElement));
  wall.take(data, setTriggerValue);
  return () => wall.close();
}
