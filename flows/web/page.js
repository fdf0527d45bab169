"use strict";
// Plays flows: their examples, and the answers nobody gave in them. All that is shown was worked out when the page was
// made; nothing is computed here.
(() => {
  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  /** The player of one flow. It stands at a moment of an example, or on a detour of answers that began there. */
  class Player {
    constructor(article, number) {
      this.data = JSON.parse(article.querySelector(".data").textContent);
      this.number = number;
      this.frame = article.querySelector(".player");
      this.picture = article.querySelector(".sheet svg");
      this.example = 0;
      this.moment = 0;
      /** The answers given on a detour, the last one last. */
      this.detour = [];
      if (this.frame) this.build();
    }

    part(name) { return this.frame.querySelector(`[data-part="${name}"]`); }
    fill(name, children) { this.part(name).replaceChildren(...children); }
    get words() { return this.data.words; }
    /** Texts are kept once, and named by their places. */
    text(place) { return this.data.texts[place]; }
    texts(places) { return places.map((place) => this.text(place)); }
    get moments() { return this.data.examples[this.example].moments; }

    /** Where the case stands now; on a detour with the way it took to there. */
    get now() {
      const begin = this.moments[this.moment];
      const last = this.detour.at(-1);
      if (!last) return begin;
      return {
        ...this.data.states[last.to],
        line: last.answer,
        likeness: Math.max(...this.detour.map(({ likeness }) => likeness)),
        news: last.news,
        visited: [...begin.visited, ...this.detour.flatMap((answer) => answer.visited)],
        walked: [...begin.walked, ...this.detour.flatMap((answer) => answer.walked)],
        messages: [...begin.messages, ...this.detour.flatMap((answer) => answer.messages)],
        notes: [],
      };
    }

    // The picture: where the case is, in a word and a mark, and the way it took.

    mark(now) {
      const [here, visited, walked] = [now.here, now.visited, now.walked].map((places) => new Set(this.texts(places)));
      for (const block of this.picture.querySelectorAll(".block, .point")) {
        const place = block.dataset.number ?? block.dataset.place;
        const isHere = here.has(place);
        block.classList.toggle("here", isHere);
        block.classList.toggle("walked", visited.has(place));
        block.querySelector(".badge")?.remove();
        if (isHere) block.append(this.badge(block));
      }
      for (const way of this.picture.querySelectorAll(".way")) {
        way.classList.toggle("walked", walked.has(`${way.dataset.from}>${way.dataset.to}`));
      }
    }

    badge(block) {
      const box = block.querySelector(".box").getBBox();
      const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
      made.setAttribute("x", box.x + 4);
      made.setAttribute("y", box.y - 4);
      made.setAttribute("class", "badge");
      made.textContent = `* ${this.words.here}`;
      return made;
    }

    // What stands beside the picture.

    show() {
      const { now, moments } = this;
      this.mark(now);
      const lines = (places, kind) => this.texts(places).map((text) => element("p", text, kind));
      this.fill("date", [document.createTextNode(this.text(now.date))]);
      const words = [undefined, this.words.otherDate, this.words.otherValues][now.likeness ?? 0];
      if (words) this.part("date").append(element("span", ` ${words}`, "quiet"));
      this.fill("news", lines(now.news));
      this.fill("standing", lines(now.standing));
      this.fill("values", now.values.flatMap(([name, value]) => [
        element("dt", this.text(name)), element("dd", this.text(value))]));
      this.fill("messages", this.texts(now.messages).map((line) => element("li", line)));
      this.fill("others", this.answers(now));
      this.fill("count", [document.createTextNode(`${this.moment + 1} / ${moments.length}`)]);
      this.part("slider").max = moments.length - 1;
      this.part("slider").value = this.moment;
      this.part("back").disabled = this.moment === 0 && this.detour.length === 0;
      this.part("forward").disabled = this.moment === moments.length - 1;
      for (const [index, button] of this.part("tunes").querySelectorAll("button").entries()) {
        button.setAttribute("aria-pressed", String(index === this.example));
      }
      this.frame.classList.toggle("astray", this.detour.length > 0);
      if (isPresenter) this.fill("notes", this.notes(now));
    }

    notes(now) {
      const next = this.moments[this.moment + 1];
      return [
        element("h3", this.words.notes),
        ...this.texts(now.notes).map((line) => element("p", line)),
        ...(next ? [element("p", `${this.words.next}: ${this.text(next.line) || this.text(next.news[0]) || ""}`, "quiet")] : []),
      ];
    }

    /** Buttons for what can be answered here, and what is said where that is not known. */
    answers(now) {
      const isAstray = this.detour.length > 0;
      const made = [];
      if (isAstray) {
        made.push(element("p", `${this.words.detour}: ${this.detour.map(({ answer }) => this.text(answer)).join(" / ")}`, "quiet"));
        const home = element("button", this.words.return);
        home.addEventListener("click", () => this.go(this.moment));
        made.push(home);
      }
      if (now.answers === undefined) return [...made, element("p", this.words.unknown)];
      if (now.answers.length === 0) return made;
      const list = element("ul");
      list.append(...now.answers.map(([deed, to, likeness = 0]) => {
        const item = element("li");
        const answer = { ...this.data.deeds[deed], to, likeness };
        const button = element("button", this.text(answer.answer));
        button.addEventListener("click", () => {
          this.detour = [...this.detour, answer];
          this.show();
          this.look();
        });
        item.append(button);
        return item;
      }));
      return [...made, element("p", isAstray ? this.words.answers : this.words.elsewise, "quiet"), list];
    }

    // Going on and back.

    go(moment, example = this.example) {
      this.stand(moment, example);
      this.look();
      const partner = isPresenter ? window.opener : presenter;
      partner?.postMessage({ player: this.number, example: this.example, moment: this.moment }, "*");
    }

    stand(moment, example) {
      this.detour = [];
      this.example = Math.max(0, Math.min(example, this.data.examples.length - 1));
      this.moment = Math.max(0, Math.min(moment, this.moments.length - 1));
      current = this;
      this.show();
    }

    back() {
      if (this.detour.length === 0) return this.go(this.moment - 1);
      this.detour = this.detour.slice(0, -1);
      this.show();
      this.look();
    }

    /** Brings the place where the case stands before one's eyes. */
    look() {
      const here = this.picture.querySelector(".here")?.getBoundingClientRect();
      if (!here || isPresenter) return;
      const sheet = this.picture.parentElement;
      const frame = sheet.getBoundingClientRect();
      if (here.left < frame.left || here.right > frame.right) {
        sheet.scrollLeft += (here.left + here.right - frame.left - frame.right) / 2;
      }
      // Where the player lies over the picture, only what is above it can be seen.
      const player = this.frame.getBoundingClientRect();
      const bottom = player.left < frame.right ? player.top : innerHeight;
      if (here.top < 20 || here.bottom > bottom) scrollBy(0, (here.top + here.bottom - bottom) / 2);
    }

    // Built here, so that a page without scripting shows no button that does nothing.
    build() {
      this.fill("tunes", this.data.examples.map((tune, index) => {
        const item = element("li");
        const button = element("button", tune.name);
        button.addEventListener("click", () => this.go(0, index));
        item.append(button);
        return item;
      }));
      const buttons = {
        first: () => this.go(0),
        back: () => this.back(),
        forward: () => this.go(this.moment + 1),
        last: () => this.go(this.moments.length - 1),
        present: () => this.present(),
      };
      for (const [name, action] of Object.entries(buttons)) this.part(name).addEventListener("click", action);
      this.part("slider").addEventListener("input", (event) => this.go(Number(event.target.value)));
      this.frame.hidden = false;
    }

    /** A second window of this file shows the notes, and both go where either goes. */
    present() {
      presenter = window.open(
        `${location.href.split("#")[0]}#presenter-${this.number}`, "presenter", "width=760,height=640");
    }
  }

  const isPresenter = location.hash.startsWith("#presenter");
  let presenter = null;
  let current = null;
  const players = [...document.querySelectorAll(".work")].map((article, index) => new Player(article, index))
    .filter((player) => player.frame);
  current = players.find(({ number }) => location.hash === `#presenter-${number}`) ?? players[0];
  if (isPresenter && current) {
    document.documentElement.classList.add("presenting");
    current.frame.closest(".work").classList.add("presented");
  }
  for (const player of players) player.show();

  window.addEventListener("message", (event) => {
    const { player, example, moment } = event.data ?? {};
    const known = players.find(({ number }) => number === player);
    if (event.source !== (isPresenter ? window.opener : presenter) || !known || typeof moment !== "number") return;
    if (example === known.example && moment === known.moment && known.detour.length === 0) return;
    known.stand(moment, example);
  });

  const forward = () => current.go(current.moment + 1);
  const back = () => current.back();
  const keys = {
    ArrowRight: forward, PageDown: forward, " ": forward, n: forward,
    ArrowLeft: back, PageUp: back, b: back,
    Home: () => current.go(0), End: () => current.go(current.moments.length - 1),
    Escape: () => current.go(current.moment),
    p: () => current.present(), P: () => current.present(),
  };

  document.addEventListener("keydown", (event) => {
    if (!current || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest("input") || (event.key === " " && event.target.closest("button, summary"))) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  for (const copy of document.querySelectorAll(".copy")) {
    const text = copy.closest(".work").querySelector(".text");
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        getSelection().selectAllChildren(text);
        document.execCommand("copy");
      }
      copy.textContent = JSON.parse(copy.closest(".work").querySelector(".data").textContent).words.copied;
    });
  }
})();
