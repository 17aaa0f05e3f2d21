// The text of a document as elements. It comes as a flat list of items; tables not yet ended are a stack.

const LONG_RUN = /([.…_\-\s])\1{8,}/g;
const SEVERITIES = ['error', 'warning', 'note'];

/**
 * `blocks` are the outermost paragraphs and tables; `marks` has, for each mark (`b0`, `f3`, `v2`),
 * the elements it covers in the order of the text.
 */
function buildText(doc) {
    const text = { doc, blocks: [], tables: [], marks: new Map() };
    for (const item of doc.text ?? []) addItem(text, item);
    labelBlanks(text);
    return text;
}

function addItem(text, [kind, ...rest]) {
    const inner = text.tables.at(-1);
    switch (kind) {
        case 'h': return addBlock(text, make('h3', 'part', rest[0]));
        case 'p': return addBlock(text, buildParagraph(text, rest));
        case 't': return openTable(text);
        case 'r':
            inner.row = make('tr', '');
            inner.cell = null;
            return inner.body.append(inner.row);
        case 'c':
            inner.cell = make('td', '');
            inner.cell.colSpan = rest[0] ?? 1;
            return inner.row.append(inner.cell);
        case '/': return text.tables.pop();
    }
}

/** A paragraph or table goes into the innermost open cell, or is a block of the document. */
function addBlock(text, node) {
    const cell = text.tables.at(-1)?.cell;
    if (cell) {
        cell.append(node);
    } else {
        const block = make('div', 'block', node);
        text.blocks.push(block);
    }
}

function openTable(text) {
    const body = make('tbody', '');
    addBlock(text, make('div', 'wide', make('table', '', body)));
    text.tables.push({ body, row: null, cell: null });
}

function buildParagraph(text, [flags, number, ...pieces]) {
    const paragraph = make('p', '');
    paragraph.classList.toggle('bold', flags.includes('b'));
    paragraph.classList.toggle('centred', flags.includes('c'));
    paragraph.classList.toggle('boxed', flags.includes('x'));
    if (number) paragraph.append(make('span', 'number', number), ' ');
    for (const piece of pieces) {
        paragraph.append(typeof piece === 'string' ? piece : buildMarked(text, piece));
    }
    return paragraph;
}

function buildMarked(text, [drawn, names]) {
    const marks = names.split(' ');
    const blank = marks.some((name) => name.startsWith('b'));
    const value = marks.find((name) => name.startsWith('v'));
    const found = marks.filter((name) => name.startsWith('f'));
    const severity = worstSeverity(found.map((name) => text.doc.findings[name.slice(1)]));
    const node = make(blank ? 'mark' : 'span', '', drawn.replace(LONG_RUN, (run) => run.slice(0, 8)));
    if (blank) node.classList.add('blank');
    if (marks.includes('s')) node.classList.add('struck');
    if (found.length) {
        node.classList.add('found', severity);
        node.dataset.finding = found[0].slice(1);
    }
    if (value) {
        node.classList.add('value');
        node.title = text.doc.values[value.slice(1)];
    }
    for (const name of marks) {
        if (!text.marks.has(name)) text.marks.set(name, []);
        text.marks.get(name).push(node);
    }
    return node;
}

function worstSeverity(findings) {
    return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** What a blank should have held is written once, after its last piece. */
function labelBlanks(text) {
    for (const [name, nodes] of text.marks) {
        if (name.startsWith('b')) nodes.at(-1).append(make('span', 'label', text.doc.blanks[name.slice(1)]));
    }
}

/** Where finding `n` is in the text: its own marks, or else the value it speaks of. */
function findingElements(text, n) {
    return text.marks.get(`f${n}`) ?? text.marks.get(text.doc.findings[n].at) ?? [];
}
