// The table of documents: search, filters, order.

const table = byId('documents');
const rows = Array.from(table.tBodies[0].rows); // as written: row n is document n of the data
const filters = byId('filters');

/** What a search looks through in each row, made when it is first needed. */
const rowKeys = once(() => rows.map((row) => searchKey(Array.from(row.cells, (cell) => cell.textContent).join(' '))));

const rowsByPath = once(() => new Map(rows.map((row) => [rowPath(row), row])));

function once(compute) {
    let value;
    return () => (value ??= compute());
}

// not by a selector: among 10,000 rows that takes a second
function rowLink(row) {
    return row.cells[0].firstElementChild;
}

function rowPath(row) {
    return parseState(rowLink(row).getAttribute('href')).doc;
}

/** The rows that are shown, in the order they are shown. */
function shownRows() {
    return Array.from(table.tBodies[0].rows).filter((row) => !row.hidden);
}

function listHas(list, name) {
    return name === '' || (list ?? '').split(' ').includes(name);
}

/** A folder holds what is below it; `.` only what lies in no folder, or it would hold everything. */
function folderHolds(folder, other) {
    return folder === '' || other === folder || other.startsWith(folder + '/');
}

function filterRows() {
    const words = queryWords(state.q);
    const keys = words.length ? rowKeys() : [];
    let shown = 0;
    rows.forEach((row, n) => {
        const show = listHas(row.dataset.s, state.status)
            && listHas(row.dataset.r, state.rule)
            && folderHolds(state.folder, row.dataset.f)
            && words.every((each) => holdsWord(keys[n], each));
        if (row.hidden === show) row.hidden = !show;
        if (show) shown += 1;
    });
    byId('shown').textContent = word('shown', { n: count(shown), all: count(rows.length) });
}

const UNDATED = '9999'; // after every day
const statusOrder = Array.from(byId('status').options, (option) => option.value);

/** What rows are compared by, for each order: smaller comes first. */
const SORT_KEYS = {
    worst: (row) => -(Number(row.dataset.e) * 1e6 + Number(row.dataset.w)),
    day: (row) => row.dataset.day || UNDATED,
    status: (row) => statusOrder.indexOf(row.dataset.s),
};

let sortedBy = '';

function sortRows() {
    if (state.sort === sortedBy) return;
    sortedBy = state.sort;
    const keyOf = SORT_KEYS[sortedBy];
    const keyed = rows.map((row) => ({ row, key: keyOf?.(row) }));
    // the sort is stable: rows alike stay as written
    if (keyOf) keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
    const body = table.tBodies[0];
    for (const { row } of keyed) body.append(row);
}

/** A value from a link that the list of choices lacks is added, or the field would not show it. */
function fillField(field, value) {
    field.value = value;
    if (field.value !== value) {
        field.add(new Option(value, value));
        field.value = value;
    }
}

function fillFilters() {
    for (const name of FIELDS) fillField(byId(name), state[name]);
}

function readFilters() {
    for (const name of FIELDS) state[name] = byId(name).value;
}

function showList() {
    fillFilters();
    sortRows();
    filterRows();
}

/** On narrow screens the cells stand below each other; the style sheet puts their heads before them. */
function nameColumns() {
    Array.from(table.tHead.rows[0].cells).forEach((cell, n) => {
        table.style.setProperty(`--head-${n + 1}`, JSON.stringify(cell.textContent));
    });
}

function startTable() {
    nameColumns();
    filters.hidden = false;
    filters.addEventListener('submit', (event) => event.preventDefault());
    filters.addEventListener('reset', () => {
        for (const name of FIELDS) state[name] = '';
        saveState();
        sortRows();
        filterRows();
    });
    filters.addEventListener('input', (event) => {
        readFilters();
        sortRows();
        filterRows();
        if (event.target.id === 'q') saveStateSoon();
        else saveState();
    });
}
