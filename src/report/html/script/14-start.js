// Links, history and the first showing.

const OPEN_WITH_KEY = ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'];

function showMarks() {
    byId('marked').textContent = word('marked', { n: count(countMarks()) });
    if (!view) return;
    showAnswers(view);
    showPosition();
}

/** The address changed: Back, Forward, or typed by hand. */
function addressChanged() {
    if (!isState(location.hash)) return;
    state = parseState(location.hash);
    showList();
    showDocument();
}

/** Links of the page say what to show; a new tab is left to the browser. */
function clickLink(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || !isState(link.hash) || OPEN_WITH_KEY.some((key) => event[key])) return;
    event.preventDefault();
    const { doc, ...filter } = parseState(link.hash);
    if (doc) {
        pushState({ doc, at: filter.at }, true);
        showDocument();
        return;
    }
    pushState({ ...filter, sort: filter.sort || state.sort }, false);
    showList();
    const heading = byId('list').querySelector('h2');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    byId('list').scrollIntoView();
}

startTable();
startPanel();
byId('marked').addEventListener('click', openExceptions);
document.addEventListener('click', clickLink);
addEventListener('popstate', addressChanged);
addEventListener('hashchange', addressChanged);
addEventListener('storage', (event) => {
    if (event.key === STORE) loadMarks();
});
showMarks();
// To a page of a file that asks while it loads, Chromium now and then gives an empty store that is thrown away.
requestAnimationFrame(() => requestAnimationFrame(loadMarks));
showList();
showDocument();
