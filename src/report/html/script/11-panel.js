// The panel: one document with what was read, its text and the notes.

const panel = byId('panel');

/** The document in the panel: { doc, row, text, order, items, answers, current }; null when closed. */
let view = null;

async function buildView(path) {
    const doc = await loadOrExplain(path);
    const row = rowsByPath().get(path);
    return { doc, row, text: buildText(doc), order: [], items: new Map(), answers: [], current: null };
}

/** Shows the document of the state; what comes too late, after another was asked for, is dropped. */
async function showDocument() {
    const path = state.doc;
    if (path === '') return closePanel();
    if (view?.doc.path !== path) {
        const built = await buildView(path);
        if (state.doc !== path) return;
        view = built;
        fillPanel();
    }
    if (state.at === '') setCurrent(null);
    else if (view.items.has(Number(state.at))) setCurrent(Number(state.at));
}

function fillPanel() {
    const title = buildTitle();
    panel.replaceChildren(buildHead(title), buildBody(), buildStatus());
    showAnswers(view);
    document.body.classList.add('reading');
    if (!panel.open) panel.showModal();
    title.focus();
}

/** The live region of messages that come and go; the head has that of where one is among the things to do. */
function buildStatus() {
    const status = make('p', 'announcement');
    status.setAttribute('role', 'status');
    return status;
}

function announce(text) {
    panel.querySelector('.announcement').textContent = text;
}

function buildTitle() {
    const { path } = view.doc;
    const cut = path.lastIndexOf('/') + 1;
    const title = make('h2', '', make('span', 'folder', path.slice(0, cut)), path.slice(cut));
    title.id = 'panel-title';
    title.tabIndex = -1;
    return title;
}

function buildHead(title) {
    const shown = shownRows();
    const n = shown.indexOf(view.row) + 1;
    const about = make('p', 'about');
    if (view.row) about.append(view.row.querySelector('.pill').cloneNode(true));
    if (n) about.append(' ', word('documentOf', { n: count(n), all: count(shown.length) }));
    const position = make('p', 'position');
    position.setAttribute('role', 'status');
    const moves = make('div', 'moves',
        keyButton('p', 'previousThing', () => stepThing(-1)), keyButton('n', 'nextThing', () => stepThing(1)),
        keyButton('[', 'previousDocument', () => stepDocument(-1)), keyButton(']', 'nextDocument', () => stepDocument(1)));
    const close = keyButton('Escape', 'close', () => panel.close());
    close.classList.add('close');
    return make('header', 'panel-head', make('div', 'titles', title, about), position, moves, buildKeys(), close);
}

function keyButton(key, name, action) {
    const button = makeButton('', word(name), action);
    button.setAttribute('aria-keyshortcuts', key);
    button.title = `${word(name)} (${key})`;
    return button;
}

function buildKeys() {
    const list = make('dl', '');
    for (const [keys, name] of [['n j', 'nextThing'], ['p k', 'previousThing'], [']', 'nextDocument'],
        ['[', 'previousDocument'], ['?', 'keys'], ['Esc', 'close']]) {
        const names = keys.split(' ').flatMap((key) => [' ', make('kbd', '', key)]);
        list.append(make('dt', '', ...names), make('dd', '', word(name)));
    }
    return makeDetails('keys', word('keys'), list);
}

function buildBody() {
    const { doc, text } = view;
    const read = doc.records.length ? [buildRead(view)] : [];
    const sheet = text.blocks.length ? buildSheet() : buildList();
    return make('div', 'columns', ...read, sheet);
}

/** Without the text: only what was found, or why the document could not be read. */
function buildList() {
    const { doc } = view;
    const list = make('div', 'plain');
    if (doc.fault) list.append(make('p', 'notice', doc.fault));
    else if (doc.findings.length === 0) list.append(make('p', 'notice', word('noFindings')));
    list.append(buildNotes(view, findingNumbers(doc)));
    return list;
}

/** The paper on its desk; the notes of a block follow it, and stand beside it where there is room. */
function buildSheet() {
    const sheet = make('div', 'sheet');
    for (const [block, found] of findingsByBlock(view)) {
        if (block) sheet.append(block);
        if (found.length) sheet.append(buildNotes(view, found));
    }
    if (view.doc.findings.length === 0) sheet.prepend(make('p', 'notice', word('noFindings')));
    watchNotes(sheet);
    return make('div', 'desk', sheet);
}

function closePanel() {
    if (panel.open) panel.close();
}

/** Closed by the reader (Esc, the button) or by Back: either way the address no longer has the document. */
function panelClosed() {
    const row = view?.row;
    view = null;
    panel.replaceChildren();
    document.body.classList.remove('reading');
    if (state.doc !== '') {
        state.doc = '';
        state.at = '';
        if (history.state?.opened) history.back();
        else saveState();
    }
    if (row && !row.hidden) rowLink(row).focus();
}
