// The wall: every slide is here from the start, so that stepping asks nothing of the server and a lost
// connection takes nothing away. What stands on the wall stands in the address, too.

const MS_OF_A_NUMBER = 900;
const MS_OF_BUTTONS = 3500;
const MS_BETWEEN_LOOKS = 4000;
const MS_UNTIL_ASKED = 400;
const MS_TO_LEAVE = 4000;
const SMALLEST = 0.5;
const NEWS = "unionmap-news";
const NOT_YET = { layout: "text", title: "…", words: "", picture: "", headlines: [], areas: [], badges: [], notes: [] };

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const made = (tag, words, look = "") => Object.assign(document.createElement(tag), { textContent: words, className: look });

async function answers() {
  try {
    const asked = { cache: "no-store", signal: AbortSignal.timeout(MS_BETWEEN_LOOKS) };
    return (await fetch(new URL("_stcore/health", document.baseURI), asked)).ok;
  } catch {
    return false;
  }
}

class Wall {
  constructor(root) {
    this.root = root;
    this.wall = root.querySelector(".wall");
    this.slide = this.part(".slide");
    this.typed = "";
    this.codesOfAreas = {};
    this.listening = new AbortController();
    this.timers = {};
  }

  part(selector) {
    return this.wall.querySelector(selector);
  }

  // What Python says; where the reader is by now, the wall knows itself.
  take(data, trigger) {
    this.trigger = trigger;
    this.keep(data);
    this.data = data;
    const first = this.at === undefined;
    this.at = Math.min(Math.max(first ? data.present : this.at, 1), data.count);
    if (first) this.open();
    this.newer = data.newer;
    this.drawButtons();
    this.drawKeys();
    this.draw();
  }

  open() {
    const { signal } = this.listening;
    this.area = this.data.area;
    this.every = this.data.autoplay;
    const on = (target, name, act, how = {}) => target.addEventListener(name, act, { signal, ...how });
    on(window, "keydown", (event) => this.press(event), { capture: true });
    on(window, NEWS, ({ detail }) => this.hear(detail));
    on(document, "fullscreenchange", () => this.cover());
    on(this.slide, "pointermove", (event) => point(this.slide, areaOf(event), event.clientX, event.clientY));
    on(this.slide, "pointerleave", () => point(this.slide, null));
    on(this.slide, "click", (event) => areaOf(event) && this.look(this.other(areaOf(event).dataset.code)));
    on(this.wall, "pointermove", () => this.showButtons());
    on(this.part(".code"), "click", () => this.toggle(".large"));
    on(this.part(".large"), "click", () => this.toggle(".large"));
    this.width = watchWidth(this.slide);
    this.size = new ResizeObserver(() => this.fit());
    this.size.observe(this.slide);
    this.cover();
    this.look_out();
  }

  // Above everything else of the page, also above what the framework says of a lost connection.
  cover() {
    if (this.wall.matches(":popover-open")) this.wall.hidePopover();
    this.wall.showPopover();
    this.wall.focus({ preventScroll: true });
  }

  close() {
    this.listening.abort();
    this.width?.disconnect();
    this.size?.disconnect();
    Object.values(this.timers).forEach(clearTimeout);
    delete this.root.wall;
  }

  after(name, ms, act) {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(act, ms);
  }

  // After the server has started anew the deck is another one: its slides are the same figures, and stay.
  keep({ deck, slides }) {
    const kept = window.unionmapSlides ?? {};
    window.unionmapSlides = { [deck]: { ...kept[this.data?.deck], ...kept[deck], ...slides } };
  }

  hear({ deck, newer, code }) {
    if (deck !== this.data.deck) return;
    this.newer = newer;
    if (code) this.codesOfAreas[code.place] = code;
    this.draw();
  }

  // The code of what is on the wall: of the area that is looked at, as soon as it is there.
  get code() {
    return this.codesOfAreas[`${this.at} ${this.area}`] ?? this.shown;
  }

  askForCode() {
    const place = `${this.at} ${this.area}`;
    if (this.area && !this.codesOfAreas[place])
      this.after("code", MS_UNTIL_ASKED, () => dispatchEvent(new CustomEvent("unionmap-area", { detail: place })));
  }

  // The slide on the wall; while it is still being made, a quiet sign.
  get shown() {
    return window.unionmapSlides[this.data.deck][this.at] ?? NOT_YET;
  }

  get codes() {
    return this.shown.areas.map((card) => card.code);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const within = event.composedPath()[0];
    if (within.matches?.("select") || (event.key === " " && within.matches?.("button"))) return;
    if (this.act(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  act({ key, shiftKey }) {
    const acts = {
      a: () => this.play(this.every ? null : this.data.paces.usual),
      q: () => this.toggle(".large"),
      b: () => this.toggle(".dark"),
      ".": () => this.toggle(".dark"),
      f: () => this.fill(),
      "?": () => this.toggle(".sheet-of-keys"),
      escape: () => this.leave(),
      arrowdown: () => (this.codes.length ? this.step(1) : this.go(this.at + 1)),
      arrowup: () => (this.codes.length ? this.step(-1) : this.go(this.at - 1)),
      f5: () => this.lost || null,
    };
    const act = acts[key.toLowerCase()];
    if (act) return act() !== null;
    const to = stepped(shiftKey && key === " " ? "PageUp" : key, this.at, this.data.count, this.typed);
    if (/^\d$/.test(key)) this.remember(key);
    this.go(to);
    return to !== this.at || [...ON, ...BACK, "Home", "End"].includes(key);
  }

  remember(digit) {
    this.typed += digit;
    this.after("typed", MS_OF_A_NUMBER, () => (this.typed = ""));
  }

  // Escape first closes what lies over the slide. Right after a lost connection the framework may not hear
  // of it; then the page is opened anew.
  leave() {
    const over = [".large", ".sheet-of-keys", ".dark"].map((name) => this.part(name)).find((it) => !it.hidden);
    if (over) over.hidden = true;
    else if (!this.lost) {
      this.trigger("left", { area: this.area });
      this.after("left", MS_TO_LEAVE, () => location.assign(this.address({ present: null, autoplay: null })));
    }
  }

  toggle(name) {
    const over = this.part(name);
    over.hidden = !over.hidden;
  }

  fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => this.showButtons());
  }

  go(to) {
    const at = Math.min(Math.max(to, 1), this.data.count);
    if (at === this.at) return;
    this.at = at;
    this.area = null;
    this.follow();
    this.draw();
    if (!calm()) this.slide.animate([{ opacity: 0.2 }, { opacity: 1 }], 160);
  }

  other(code) {
    return code === this.area ? null : code;
  }

  step(by) {
    this.look(steppedArea(by, this.area, this.codes));
  }

  look(area) {
    this.area = area;
    this.follow();
    this.drawHead();
    this.drawSide();
    this.askForCode();
  }

  play(every) {
    this.every = every;
    this.follow();
    this.drawFoot();
  }

  address(parts) {
    const address = new URL(location.href);
    for (const [key, value] of Object.entries(parts))
      value ? address.searchParams.set(key, value) : address.searchParams.delete(key);
    return address;
  }

  follow() {
    const address = this.address({ present: this.at, area: this.area, autoplay: this.every });
    history.replaceState(history.state, "", address);
  }

  async look_out() {
    this.say({ lost: !(await answers()) });
    if (!this.listening.signal.aborted) this.after("look", MS_BETWEEN_LOOKS, () => this.look_out());
  }

  say(news) {
    Object.assign(this, news);
    this.drawFoot();
  }
}
