// "Not an error": what the reader says of a rule in a document, kept in the browser.
// An exception of the settings covers all findings of a rule in a document, so a mark does too.

// pages opened from files share one store
const STORE = `bienban.marks:${location.host}${location.pathname}`;

/** path → rule → { said: what each finding said, reason }. */
let marks = {};
let storeRefused = false;

function readMarks() {
    try {
        return JSON.parse(localStorage.getItem(STORE)) ?? {};
    } catch {
        return {};
    }
}

function loadMarks() {
    marks = readMarks();
    showMarks();
}

/** False the first time the browser refuses to keep them. */
function saveMarks() {
    try {
        localStorage.setItem(STORE, JSON.stringify(marks));
        return true;
    } catch {
        const first = !storeRefused;
        storeRefused = true;
        return !first;
    }
}

/** What makes a finding the same in the next report; places move when a paragraph is added. */
function saidBy(finding) {
    return finding.message ? `${finding.message}\n${finding.excerpt ?? ''}` : finding.place ?? '';
}

function getMark(path, rule) {
    return marks[path]?.[rule];
}

function setMark(doc, rule) {
    const said = doc.findings.filter((finding) => finding.rule === rule).map(saidBy);
    marks[doc.path] ??= {};
    marks[doc.path][rule] = { said, reason: '' };
}

function removeMark(path, rule) {
    delete marks[path][rule];
    if (Object.keys(marks[path]).length === 0) delete marks[path];
}

function countMarks() {
    return Object.values(marks).reduce((sum, byRule) => sum + Object.keys(byRule).length, 0);
}

function findingNumbers(doc) {
    return Array.from(doc.findings.keys());
}

/**
 * The findings, by number, that are marked. Of findings that say the same only as many are as were
 * when they were marked: one that a later report added is new.
 */
function markedFindings(doc) {
    const left = new Map();
    const marked = new Set();
    doc.findings.forEach((finding, n) => {
        const mark = getMark(doc.path, finding.rule);
        if (!mark) return;
        if (!left.has(finding.rule)) left.set(finding.rule, [...mark.said]);
        const said = left.get(finding.rule);
        const found = said.indexOf(saidBy(finding));
        if (found < 0) return;
        said.splice(found, 1);
        marked.add(n);
    });
    return marked;
}

/** The findings, by number, that are left to do: neither marked nor in the baseline. */
function thingsToDo(doc) {
    const marked = markedFindings(doc);
    return new Set(findingNumbers(doc).filter((n) => !doc.findings[n].known && !marked.has(n)));
}

/** Whether all findings of a rule in a document are marked; undefined when it has none. */
function isRuleMarked(doc, rule) {
    const marked = markedFindings(doc);
    const own = findingNumbers(doc).filter((n) => doc.findings[n].rule === rule);
    return own.length ? own.every((n) => marked.has(n)) : undefined;
}
