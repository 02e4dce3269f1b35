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

function evidenceSpans(article, added) {
  const spans = [];
  for (const kind of KINDS) {
    (article.records[kind] || []).forEach((record, position) => {
      for (const [start, end] of record.evidence) if (typeof start === "number" && end > start) spans.push({ start, end, kind, key: kind + ":" + position });
    });
  }
  added.forEach((record, which) => {
    for (const item of record.evidence) spans.push({ start: item.start, end: item.end, kind: record.kind, key: "added:" + which });
  });
  return spans;
}

// Paragraphs of marked pieces; a piece knows the code point it begins at, for selections.
function markedText(article, added) {
  const text = letters(article.text);
  const spans = evidenceSpans(article, added);
  const starts = Map.groupBy ? Map.groupBy(spans, (span) => span.start) : grouped(spans, "start");
  const ends = Map.groupBy ? Map.groupBy(spans, (span) => span.end) : grouped(spans, "end");
  const paragraphs = [];
  const active = new Set();
  for (const [from, to, goesOn] of stretches(article.text)) {
    const bounds = [...new Set([from, to, ...spans.flatMap((s) => [s.start, s.end]).filter((at) => at > from && at < to)])].sort((a, b) => a - b);
    const paragraph = el("p", { dir: "auto", class: goesOn ? "on" : null });
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
  const titles = [...new Set(spans.map((span) => say("kind." + span.kind)))].join(", ");
  return [el("mark", { class: top.kind + (keys.length > 1 ? " more" : ""), data: { keys: keys.join(" ") }, title: titles }, ...nodes)];
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

// What the reader selected in the body, as code points of the article's text, or null.
function selectedSpan() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset, false);
  const end = offsetAt(range.endContainer, range.endOffset, true);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function offsetAt(node, within, atEnd) {
  const body = byId("body");
  if (!body || !body.contains(node)) return null;
  if (node.nodeType !== Node.TEXT_NODE) {
    const pieces = node.matches("[data-o]") ? [node] : [...node.querySelectorAll("[data-o]")];
    const holder = node.childNodes[atEnd ? within - 1 : within];
    const chosen = pieces.filter((one) => !holder || holder === one || holder.contains(one) || one.contains(holder));
    const edge = atEnd ? chosen[chosen.length - 1] : chosen[0];
    return edge ? Number(edge.dataset.o) + (atEnd ? pieceLength(edge) : 0) : null;
  }
  const holder = node.parentElement.closest("[data-o]");
  if (!holder) return null;
  if (holder.className === "control") return Number(holder.dataset.o) + (atEnd ? 1 : 0);
  return Number(holder.dataset.o) + letters(node.data.slice(0, within)).length;
}

function pieceLength(node) {
  return node.className === "control" ? 1 : letters(node.textContent).length;
}
