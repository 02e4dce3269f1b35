// An article's text with its evidence marked. Offsets count code points, as the contract does; JavaScript counts UTF-16.
const parsed = new Map();

function articleData(number) {
  if (!parsed.has(number)) {
    const node = byId("a" + number);
    if (!node) return null;
    parsed.set(number, JSON.parse(node.textContent));
  }
  return parsed.get(number);
}

// A text as something sliced by code points: itself where it has none beyond UTF-16's first plane.
function letters(text) {
  const points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  return { length: points ? points.length : text.length,
    slice: (start, end) => (points ? points.slice(start, end).join("") : text.slice(start, end)) };
}

// A text and its spans ({start, end, kind, key} and, where two are compared, side) to paragraphs of marked pieces; a
// piece knows the code point it begins at, for selections.
function markedText(whole, spans) {
  const text = letters(whole);
  const starts = Map.groupBy ? Map.groupBy(spans, (span) => span.start) : grouped(spans, "start");
  const ends = Map.groupBy ? Map.groupBy(spans, (span) => span.end) : grouped(spans, "end");
  const paragraphs = [];
  const active = new Set();
  for (const [from, to, goesOn] of stretches(whole)) {
    const bounds = [...new Set([from, to, ...spans.flatMap((s) => [s.start, s.end]).filter((at) => at > from && at < to)])].sort((a, b) => a - b);
    const row = text.slice(from, Math.min(to, from + LONGEST)).includes(" | ");
    const paragraph = el("p", { dir: "auto", class: goesOn ? "on" : row ? "row" : null });
    bounds.forEach((at, which) => {
      for (const span of ends.get(at) || []) active.delete(span);
      for (const span of starts.get(at) || []) active.add(span);
      if (which + 1 < bounds.length) paragraph.append(...piece(text, at, bounds[which + 1], [...active]));
    });
    for (const span of ends.get(to) || []) active.delete(span);
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

// Lines as [start, end, goes on]; a browser takes minutes over a line of a million letters, so long ones are cut.
const LONGEST = 5000;
function stretches(text) {
  const found = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const end = from + letters(line).length;
    for (let at = from; at === from || at < end; at += LONGEST) found.push([at, Math.min(end, at + LONGEST), at + LONGEST < end]);
    from = end + 1;
  }
  return found;
}

function grouped(spans, key) {
  const groups = new Map();
  for (const span of spans) groups.set(span[key], [...(groups.get(span[key]) || []), span]);
  return groups;
}

// One stretch of text under the same records: plain, or a mark in the colour of the shortest of them.
function piece(text, start, end, spans) {
  const words = text.slice(start, end);
  const nodes = CONTROLS.test(words) ? withControls(words, start) : [el("span", { data: { o: start } }, words)];
  if (!spans.length) return nodes;
  const top = spans.reduce((best, span) => (span.end - span.start < best.end - best.start ? span : best));
  const keys = [...new Set(spans.map((span) => span.key))];
  const sides = new Set(spans.map((span) => span.side).filter(Boolean));
  const side = sides.size > 1 ? " both" : sides.size ? ` ${[...sides][0]}` : keys.length > 1 ? " more" : "";
  const titles = [...new Set(spans.map((span) => (span.side ? `${say(span.side)}: ` : "") + say("kind." + span.kind)))].join(", ");
  return [el("mark", { class: top.kind + side, data: { keys: keys.join(" ") }, title: titles }, ...nodes)];
}

function withControls(words, start) {
  const nodes = [];
  let at = start;
  for (const part of words.split(new RegExp(`(${CONTROLS.source})`))) {
    if (!part) continue;
    const control = CONTROLS.test(part);
    const shown = control ? controlName(part) : part;
    nodes.push(el("span", { class: control ? "control" : null, title: control ? say("invisible") : null, data: { o: at } }, shown));
    at += letters(part).length;
  }
  return nodes;
}
