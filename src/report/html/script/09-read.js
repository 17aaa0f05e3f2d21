// What was read: the records of a document with their values; a value leads to its place in the text.

const WIDE = matchMedia('(min-width: 75rem)');

function buildRead(view) {
    const { records, off } = view.doc;
    const parts = records.map((record) => buildRecord(view, record, records.length > 1));
    if (off) parts.push(make('p', 'off', word('off', { rules: off })));
    const details = makeDetails('read', word('read'), ...parts);
    details.open = WIDE.matches;
    return details;
}

function buildRecord(view, record, several) {
    const title = several ? `${word('record', { n: record.record })} ` : '';
    const head = make('p', 'record-head', title, makePill(record.status, record.word), ` ${record.kind ?? ''}`);
    const section = make('section', 'record', head);
    if (record.read?.length) section.append(buildValues(view, record.read));
    for (const [name, entries] of record.lists ?? []) {
        const items = entries.map(([value, n]) => make('li', '', buildValue(view, value, n)));
        section.append(make('h3', '', name), make('ul', '', ...items));
    }
    return section;
}

function buildValues(view, read) {
    const list = make('dl', '');
    for (const [name, value, n] of read) list.append(make('dt', '', name), make('dd', '', buildValue(view, value, n)));
    return list;
}

function buildValue(view, value, n) {
    const element = view.text.marks.get(`v${n}`)?.[0];
    if (!element) return value;
    const button = makeButton('link', value, () => flash(element));
    button.setAttribute('aria-label', `${view.doc.values[n]}: ${value}`); // a blank is a box that nobody hears
    return button;
}

function flash(element) {
    element.scrollIntoView({ block: 'center' });
    element.classList.remove('flash');
    void element.offsetWidth; // so that the animation begins anew
    element.classList.add('flash');
}
