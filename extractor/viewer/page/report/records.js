// What the report marks in an article's text, and the cards of its records.
function spansOf(article) {
  const spans = [];
  for (const kind of KINDS) {
    (article.records[kind] || []).forEach((record, position) => {
      for (const [start, end] of record.evidence) if (typeof start === "number" && end > start) spans.push({ start, end, kind, key: kind + ":" + position });
    });
  }
  correctionsOf(current).added.forEach((record, which) => {
    for (const item of record.evidence) spans.push({ start: item.start, end: item.end, kind: record.kind, key: "added:" + which });
  });
  return spans;
}

function showRecords(article) {
  const own = correctionsOf(current);
  const added = [...goneJudgements(current).map(goneCard), ...own.added.map(addedCard)];
  const groups = KINDS.filter((kind) => article.records[kind]).flatMap((kind) => [
    el("h3", {}, `${say("kind." + kind)} (${article.records[kind].length})`),
    ...article.records[kind].map((record, position) => card(kind, position, record, article, own))]);
  const nothing = groups.length || added.length ? null : el("p", { class: "quiet" }, say("no_records"));
  byId("records").replaceChildren(el("h2", {}, say("records")), ...added, ...groups, ...(nothing ? [nothing] : []));
}
