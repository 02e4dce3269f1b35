// Records and their values in words.
function summary(kind, record) {
  const name = (unit) => (unit ? unit.name : null);
  const parts = {
    rankings: () => [name(record.subject), record.index_name || record.index, record.component, record.year, placing(record)],
    dates: () => [record.text, record.value],
    officials: () => [record.name, record.position, record.organization],
    models: () => [record.name, name(record.unit) || record.organization],
    documents: () => [record.type, [record.number, record.symbol].filter(Boolean).join("/") || record.title],
    figures: () => [[record.value, record.value_max].filter((v) => v !== undefined).map(number).join(" – "), record.unit],
  }[kind]();
  return parts.filter((part) => part !== null && part !== undefined && part !== "").map(plain).join(" · ");
}

function placing(record) {
  const parts = [];
  if (record.rank !== undefined) parts.push(sayField("rank") + " " + record.rank + (record.rank_of ? "/" + record.rank_of : ""));
  if (record.top !== undefined) parts.push("top " + record.top);
  if (record.bottom !== undefined) parts.push(sayField("bottom") + " " + record.bottom);
  if (record.score !== undefined) parts.push(number(record.score) + (record.score_unit ? " " + record.score_unit : ""));
  if (record.modality === "target") parts.push(say("target"));
  return parts.join(", ");
}

function number(value) {
  return typeof value === "number" ? value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 }) : value;
}

const CHANGES = new Set(["change", "score_change"]);

function slotText(name, value) {
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "number") return ["year", "compared_to"].includes(name) ? String(value) : (CHANGES.has(name) && value > 0 ? "+" : "") + number(value);
  if (typeof value !== "object") return sayValue(name, value);
  const places = [value.district, value.province].filter((place) => place && place !== value.name);
  return plain([value.name, ...places].join(", ") + (value.code ? ` (${value.code})` : ""));
}

// Values of the contract that people should read in words: `attendee` is `dự`; all others as they are.
function sayValue(name, value) {
  const key = `value.${name}.${value}`;
  return data.labels[key] ? say(key) : plain(value);
}

// The rule, what it is for, and the words a record stands on, on demand.
function why(rule, ...quotes) {
  const known = data.rules[rule] || {};
  const about = ["label", "file", "example"].filter((part) => known[part])
    .flatMap((part) => [el("dt", {}, say("rule_" + part)), el("dd", {}, plain(known[part]))]);
  return el("details", {}, el("summary", {}, say("why")),
    rule ? el("div", {}, say("rule") + ": ", el("code", {}, plain(rule))) : null,
    about.length ? el("dl", {}, ...about) : null, ...quotes);
}

// Pieces of evidence as quotations; those without a place in the text are words already.
function quotations(evidence, whole) {
  const text = letters(whole);
  return evidence.map(([start, end]) => el("blockquote", { dir: "auto" }, plain(typeof start === "number" ? text.slice(start, end) : start)));
}
