// Moving in the panel: from thing to thing, from document to document, by button or key.

let moving = false;

/** Makes finding `n` the current one: shown in note and text, announced, focused. */
function setCurrent(n) {
    for (const node of panel.querySelectorAll('.current')) node.classList.remove('current');
    view.current = n;
    const item = view.items.get(n);
    showPosition();
    if (!item) return;
    const nodes = findingElements(view.text, n);
    for (const node of [item, ...nodes]) node.classList.add('current');
    const rest = item.closest('.rest');
    if (rest) rest.open = true;
    item.scrollIntoView({ block: 'nearest' }); // a long list of notes scrolls in itself, before notes are placed
    placeNotes();
    item.focus({ preventScroll: true });
    (nodes[0] ?? item).scrollIntoView({ block: 'center', inline: 'nearest' });
    item.scrollIntoView({ block: 'nearest' });
}

function showPosition() {
    const open = thingsToDo(view.doc);
    const things = view.order.filter((n) => open.has(n));
    panel.querySelector('.position').replaceChildren(...describePosition(things, view.current));
}

function describePosition(things, n) {
    const place = things.indexOf(n) + 1;
    const all = count(things.length);
    if (place === 0) return [word('things', { all })];
    const finding = view.doc.findings[n];
    return [word('thingOf', { n: count(place), all }),
        make('span', 'visually-hidden', ` ${finding.level} ${finding.rule}: ${finding.message ?? finding.field ?? ''}`)];
}

function goToThing(n) {
    state.at = String(n);
    saveStateSoon();
    setCurrent(n);
}

/** The next (1) or previous (-1) thing to do, in this document or in the next that has one. */
async function stepThing(step) {
    const open = thingsToDo(view.doc);
    const here = view.order.indexOf(view.current);
    for (let i = here + step; i >= 0 && i < view.order.length; i += step) {
        if (open.has(view.order[i])) return goToThing(view.order[i]);
    }
    const row = await findRow(step, async (candidate) => {
        if (!candidate.dataset.r) return false;
        return thingsToDo(await loadOrExplain(rowPath(candidate))).size > 0;
    });
    if (!row) return announce(word(step > 0 ? 'noNextThing' : 'noPreviousThing'));
    await openInstead(row);
    const left = view.order.filter((n) => thingsToDo(view.doc).has(n));
    goToThing(left.at(step > 0 ? 0 : -1));
}

async function stepDocument(step) {
    const row = await findRow(step, () => true);
    if (row) await openInstead(row);
    else announce(word(step > 0 ? 'noNextDocument' : 'noPreviousDocument'));
}

/** The nearest shown row after (or before) the one in the panel that `suits`. */
async function findRow(step, suits) {
    const shown = shownRows();
    for (let i = shown.indexOf(view.row) + step; i >= 0 && i < shown.length; i += step) {
        if (await suits(shown[i])) return shown[i];
    }
    return null;
}

/** Another document in the same entry of the history: Back still closes the panel. */
async function openInstead(row) {
    state.doc = rowPath(row);
    state.at = '';
    saveState();
    await showDocument();
}

const KEYS = {
    n: () => stepThing(1),
    j: () => stepThing(1),
    p: () => stepThing(-1),
    k: () => stepThing(-1),
    ']': () => stepDocument(1),
    '[': () => stepDocument(-1),
    // the Vietnamese layout has letters on these two keys
    BracketRight: () => stepDocument(1),
    BracketLeft: () => stepDocument(-1),
    '?': () => {
        const keys = panel.querySelector('.keys');
        keys.open = !keys.open;
    },
};

async function pressKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('input, textarea, select')) return;
    const action = KEYS[event.key.toLowerCase()] ?? KEYS[event.code];
    if (!action || !view || moving) return;
    event.preventDefault();
    // a key held down must not start a second move while a document is being unpacked
    moving = true;
    try {
        await action();
    } finally {
        moving = false;
    }
}

/** A click on a mark in the text leads to its note, and one on a note to its mark. */
function clickThing(event) {
    const found = event.target.closest('[data-finding]');
    if (found && !event.target.closest('button')) goToThing(Number(found.dataset.finding));
}

function startPanel() {
    panel.addEventListener('keydown', pressKey);
    panel.addEventListener('click', clickThing);
    panel.addEventListener('close', panelClosed);
    // what is folded away would be missing on paper
    addEventListener('beforeprint', () => {
        for (const details of panel.querySelectorAll('.read, .rest')) details.open = true;
    });
}
