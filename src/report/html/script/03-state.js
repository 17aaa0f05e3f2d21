// What is shown stands in the address after `#`, so that it survives a reload and can be sent to somebody.

const FIELDS = ['q', 'status', 'rule', 'folder', 'sort'];
const STATE = [...FIELDS, 'doc', 'at'];
const SAVE_AFTER = 400; // ms; browsers refuse an address that changes with every key

let state = parseState(location.hash);
let saving = 0;

function parseState(hash) {
    const given = new URLSearchParams(hash.slice(1));
    return Object.fromEntries(STATE.map((name) => [name, given.get(name) ?? '']));
}

/** Whether `hash` says what to show; `#list` of the skip link does not. */
function isState(hash) {
    return hash.length < 2 || STATE.some((name) => new URLSearchParams(hash.slice(1)).has(name));
}

function formatState() {
    const filled = STATE.filter((name) => state[name] !== '').map((name) => [name, state[name]]);
    return '#' + new URLSearchParams(filled).toString().replaceAll('%2F', '/');
}

function saveState() {
    clearTimeout(saving);
    saving = 0;
    history.replaceState(history.state, '', formatState());
}

function saveStateSoon() {
    clearTimeout(saving);
    saving = setTimeout(saveState, SAVE_AFTER);
}

/** Changes the state in a new entry of the history; `opened` tells that Back closes a document. */
function pushState(changes, opened) {
    if (saving) saveState();
    Object.assign(state, changes);
    history.pushState({ opened }, '', formatState());
}
