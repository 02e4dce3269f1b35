// What the reader judged: kept in this browser under the page's key, saved as a file on demand, sent nowhere.
const STORE = "extractor-corrections-" + data.key;
let corrections = {};
try { corrections = JSON.parse(remembered(STORE) || "{}"); } catch { corrections = {}; }

function correctionsOf(number) {
  return corrections[number] || { judged: {}, added: [] };
}

// judgement: {action: "accept" | "reject"} or {action: "edit", values: {...}}, or null to take it back.
function judge(number, record, judgement) {
  const own = correctionsOf(number);
  if (judgement) own.judged[record] = judgement;
  else delete own.judged[record];
  keep(number, own);
}

function addRecord(number, kind, values, evidence) {
  const own = correctionsOf(number);
  own.added.push({ kind, values, evidence });
  keep(number, own);
}

function removeAdded(number, which) {
  const own = correctionsOf(number);
  own.added.splice(which, 1);
  keep(number, own);
}

function keep(number, own) {
  if (Object.keys(own.judged).length || own.added.length) corrections[number] = own;
  else delete corrections[number];
  const kept = remember(STORE, JSON.stringify(corrections));
  notice(say(kept ? "corrections_kept" : "not_kept"));
  showCount();
}

function countCorrections() {
  return Object.values(corrections).reduce((sum, own) => sum + Object.keys(own.judged).length + own.added.length, 0);
}

function showCount() {
  const count = countCorrections();
  byId("corrected").textContent = count;
  byId("save").disabled = count === 0;
}

let noticed = 0;
function notice(words) {
  byId("notice").textContent = words;
  byId("notice").hidden = false;
  clearTimeout(noticed);
  noticed = setTimeout(() => { byId("notice").hidden = true; }, 8000);
}

// The file that `extractor corrections apply` reads.
function correctionsFile() {
  const articles = Object.entries(corrections).map(([number, own]) => {
    const article = articleData(Number(number));
    const judged = Object.entries(own.judged).map(([record, judgement]) => {
      const [kind, position] = record.split(":");
      const shown = article.records[kind][Number(position)];
      return { kind, position: Number(position), evidence: shown.evidence, ...judgement };
    });
    return { id: article.article.id ?? null, source: article.article.source ?? null, text_sha256: article.digest, judged, added: own.added };
  });
  return { format: "extractor-corrections", version: 1, page: data.key, articles };
}

function saveCorrections() {
  const blob = new Blob([JSON.stringify(correctionsFile(), null, 1)], { type: "application/json" });
  const link = el("a", { href: URL.createObjectURL(blob), download: "corrections-" + data.key + ".json" });
  link.click();
  URL.revokeObjectURL(link.href);
}
