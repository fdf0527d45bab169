// What holds of every picture as a browser draws it. Gives what is broken, a sentence each.
(() => {
  const broken = [];
  const corners = ({ x, y, width, height }) =>
    [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([x, y]) => new DOMPoint(x, y));
  const meet = (a, b) =>
    a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;
  // Room above and below its letters belongs to a line of text, but nothing is drawn there.
  const inked = (text) => {
    const { x, y, width, height } = text.getBBox();
    return { x, y: y + height * 0.2, width, height: height * 0.6 };
  };
  for (const picture of document.querySelectorAll("svg.flow:not([aria-hidden])")) {
    const name = picture.querySelector("title")?.textContent;
    const say = (words) => broken.push(`${name}: ${words}`);
    const written = [];
    for (const block of picture.querySelectorAll(".block, .point")) {
      const outlines = [...block.querySelectorAll(".box")];
      for (const text of block.querySelectorAll("text:not(.stamp)")) {
        const box = inked(text);
        written.push([text.textContent, box]);
        const holds = outlines.some((outline) => corners(box).every((corner) => outline.isPointInFill(corner)));
        const isBelow = block.querySelector(".bar") !== null;
        if (!holds && !isBelow) say(`“${text.textContent}” leaves its box`);
      }
    }
    for (const lane of picture.querySelectorAll(".lane")) {
      const head = lane.querySelector(".head").getBBox();
      for (const text of lane.querySelectorAll("text")) {
        const { x, width } = text.getBBox();
        if (x < head.x || x + width > head.x + head.width) say(`“${text.textContent}” leaves the head of its lane`);
      }
    }
    const boxes = [...picture.querySelectorAll(".block .box:not(.bar)")];
    for (const label of picture.querySelectorAll("text.label")) {
      const box = inked(label);
      if (boxes.some((outline) => corners(box).some((corner) => outline.isPointInFill(corner)))) {
        say(`the words “${label.textContent}” of a line lie on a box`);
      }
      written.push([label.textContent, box]);
    }
    written.forEach(([words, box], index) => {
      for (const [others, other] of written.slice(index + 1)) {
        if (meet(box, other)) say(`“${words}” lies on “${others}”`);
      }
    });
    const whole = picture.viewBox.baseVal;
    for (const text of picture.querySelectorAll("text")) {
      const { x, y, width, height } = text.getBBox();
      if (x < whole.x || y < whole.y || x + width > whole.x + whole.width || y + height > whole.y + whole.height) {
        say(`“${text.textContent}” leaves the sheet`);
      }
    }
  }
  return broken;
})()
