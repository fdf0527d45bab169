"use strict";
// Plays the examples of a flow. All that is shown was worked out when the page was made; nothing is computed here.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const player = document.querySelector(".player");
  if (!player || data.examples.length === 0) return;
  const { words } = data;
  const picture = document.querySelector(".sheet svg");
  const isPresenter = location.hash === "#presenter";
  let example = 0;
  let moment = 0;
  let presenter = null;

  const part = (name) => player.querySelector(`[data-part="${name}"]`);
  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const fill = (name, children) => part(name).replaceChildren(...children);
  const moments = () => data.examples[example].moments;

  // The picture: where the case is, in a word and a mark, and the way it took.

  function mark() {
    if (!picture) return;
    const now = moments()[moment];
    for (const block of picture.querySelectorAll(".block")) {
      const number = block.dataset.number;
      block.classList.toggle("here", now.here.includes(number));
      block.classList.toggle("walked", now.visited.includes(number));
      block.querySelector(".badge")?.remove();
      if (now.here.includes(number)) block.append(badge(block));
    }
    for (const way of picture.querySelectorAll(".way")) {
      way.classList.toggle("walked", now.walked.includes(`${way.dataset.from}>${way.dataset.to}`));
    }
  }

  function badge(block) {
    const box = block.querySelector(".box").getBBox();
    const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
    made.setAttribute("x", box.x + 4);
    made.setAttribute("y", box.y - 3);
    made.setAttribute("class", "badge");
    made.textContent = `* ${words.here}`;
    return made;
  }

  // What stands beside the picture.

  function show() {
    const now = moments()[moment];
    mark();
    fill("date", [document.createTextNode(now.date)]);
    fill("news", now.news.map((line) => element("p", line)));
    fill("standing", now.standing.map((line) => element("p", line)));
    fill("values", now.values.flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
    fill("messages", now.messages.map((line) => element("li", line)));
    fill("others", now.others.map(other));
    fill("then", []);
    fill("count", [document.createTextNode(`${moment + 1} / ${moments().length}`)]);
    const slider = part("slider");
    slider.max = moments().length - 1;
    slider.value = moment;
    part("back").disabled = moment === 0;
    part("forward").disabled = moment === moments().length - 1;
    for (const [index, button] of part("tunes").querySelectorAll("button").entries()) {
      button.setAttribute("aria-pressed", String(index === example));
    }
    if (isPresenter) fill("notes", notes(now).map((line) => element("p", line)));
  }

  function notes(now) {
    const next = moments()[moment + 1];
    return [...now.notes, ...(next ? [`${words.next}: ${next.line || next.news[0] || ""}`] : [])];
  }

  /** Another answer that was possible here, and where it would have led. */
  function other(choice) {
    const item = element("li");
    const button = element("button", choice.answer);
    button.addEventListener("click", () => {
      fill("then", [element("p", choice.answer, "standing"), ...choice.then.map((line) => element("p", line))]);
    });
    item.append(button);
    return item;
  }

  function go(to, toExample = example) {
    example = Math.max(0, Math.min(toExample, data.examples.length - 1));
    moment = Math.max(0, Math.min(to, moments().length - 1));
    show();
    const partner = isPresenter ? window.opener : presenter;
    partner?.postMessage({ example, moment }, "*");
  }

  // A second window of this file shows the notes, and both go where either goes.

  function present() {
    presenter = window.open(`${location.href.split("#")[0]}#presenter`, "presenter", "width=700,height=600");
  }

  window.addEventListener("message", (event) => {
    const from = isPresenter ? window.opener : presenter;
    if (event.source !== from || typeof event.data?.moment !== "number") return;
    if (event.data.example === example && event.data.moment === moment) return;
    example = Math.max(0, Math.min(event.data.example, data.examples.length - 1));
    moment = Math.max(0, Math.min(event.data.moment, moments().length - 1));
    show();
  });

  const keys = {
    ArrowRight: () => go(moment + 1), PageDown: () => go(moment + 1), " ": () => go(moment + 1), n: () => go(moment + 1),
    ArrowLeft: () => go(moment - 1), PageUp: () => go(moment - 1), b: () => go(moment - 1),
    Home: () => go(0), End: () => go(moments().length - 1),
    p: present, P: present,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest("input") || (event.key === " " && event.target.closest("button, summary"))) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // Built here, so that a page without scripting shows no button that does nothing.
  fill("tunes", data.examples.map((tune, index) => {
    const item = element("li");
    const button = element("button", tune.name);
    button.addEventListener("click", () => go(0, index));
    item.append(button);
    return item;
  }));
  part("first").addEventListener("click", () => go(0));
  part("back").addEventListener("click", () => go(moment - 1));
  part("forward").addEventListener("click", () => go(moment + 1));
  part("last").addEventListener("click", () => go(moments().length - 1));
  part("slider").addEventListener("input", (event) => go(Number(event.target.value)));
  part("present").addEventListener("click", present);
  for (const copy of document.querySelectorAll(".copy")) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      const text = document.getElementById("text").textContent;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        getSelection().selectAllChildren(document.getElementById("text"));
        document.execCommand("copy");
      }
      copy.textContent = words.copied;
    });
  }
  player.hidden = false;
  if (isPresenter) document.documentElement.classList.add("presenting");
  show();
})();
