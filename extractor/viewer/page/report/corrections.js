// What the reader judged: kept in this browser under the page's key, saved as a file on demand, sent nowhere.
// A judgement goes by its record's own key: where the rules have changed it never passes to another record.
const STORE = "extractor-corrections-2-" + data.key;
let corrections = {};
try { corrections = JSON.parse(remembered(STORE) || "{}"); } catch { corrections = {}; }

const judgedKey = (kind, record) => kind + ":" + record.key;

function correctionsOf(number) {
  return corrections[number] || { judged: {}, added: [] };
}

function judgementOf(number, kind, record) {
  return correctionsOf(number).judged[judgedKey(kind, record)];
}

// judgement: {action: "accept" | "reject"} or {action: "edit", values: {...}}, or null to take it back.
function judge(number, kind, record, judgement) {
  if (!judgement) { forget(number, judgedKey(kind, record)); return; }
  const own = correctionsOf(number);
  own.judged[judgedKey(kind, record)] = { ...judgement, said: summary(kind, record) };
  keep(number, own);
}

function forget(number, key) {
  const own = correctionsOf(number);
  delete own.judged[key];
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

// The judgements of an article whose records this page does not have, as [key, judgement].
function goneJudgements(number) {
  const article = articleData(number);
  if (!article) return [];
  const here = new Set(KINDS.flatMap((kind) => (article.records[kind] || []).map((record) => judgedKey(kind, record))));
  return Object.entries(correctionsOf(number).judged).filter(([key]) => !here.has(key));
}

// Once the articles are there: which judgements have lost their records, each with a way to its article.
function tellGone() {
  showCount();
  const gone = Object.keys(corrections).flatMap((number) => goneJudgements(Number(number)).map(([, judgement]) => [Number(number), judgement]));
  if (!gone.length) return;
  const row = ([number, judgement]) => el("li", {}, el("button", { type: "button", on: { click: () => openArticle(number) } }, plain(judgement.said || "?")), " ", stateOf(judgement));
  byId("notice").replaceChildren(`${gone.length} ${say("judgements_gone")}`, el("ul", {}, ...gone.map(row)),
    el("button", { type: "button", on: { click: () => { byId("notice").hidden = true; } } }, say("help_close")));
  byId("notice").hidden = false;
}

// How many corrections a saved file would hold.
function countCorrections() {
  return Object.entries(corrections).reduce((sum, [number, own]) =>
    sum + Object.keys(own.judged).length - goneJudgements(Number(number)).length + own.added.length, 0);
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
    const gone = new Set(goneJudgements(Number(number)).map(([key]) => key));
    const judged = Object.entries(own.judged).filter(([key]) => !gone.has(key)).map(([key, judgement]) => {
      const [kind, record] = key.split(":");
      return { kind, record, ...judgement };
    });
    return { id: article.article.id ?? null, source: article.article.source ?? null, text_sha256: article.digest, judged, added: own.added };
  }).filter((article) => article.judged.length || article.added.length);
  return { format: "extractor-corrections", version: 2, page: data.key, articles };
}

function saveCorrections() {
  const blob = new Blob([JSON.stringify(correctionsFile(), null, 1)], { type: "application/json" });
  const link = el("a", { href: URL.createObjectURL(blob), download: "corrections-" + data.key + ".json" });
  link.click();
  URL.revokeObjectURL(link.href);
}
