// The margin: notes beside the paper, each as near to its place as the others leave room.

const BESIDE = matchMedia('(min-width: 60rem)'); // as in panel.css; below it notes stand under their block
const GAP = 8; // px

const noteSizes = new ResizeObserver(() => placeNotes());

/** Puts the notes where they belong; those of the current thing stand right beside it. */
function placeNotes() {
    const sheet = panel.querySelector('.sheet');
    if (!sheet) return;
    const notes = Array.from(sheet.children).filter((node) => node.matches('.notes'));
    const tops = BESIDE.matches ? stackNotes(notes) : [];
    notes.forEach((node, n) => node.style.setProperty('--top', `${tops[n] ?? 0}px`));
    const last = notes.length - 1;
    sheet.style.minHeight = tops.length ? `${tops[last] + notes[last].offsetHeight}px` : '';
}

/** Tops of the notes: no two overlap, none begins above the paper. */
function stackNotes(notes) {
    const heights = notes.map((node) => node.offsetHeight + GAP);
    const tops = notes.map((node) => node.previousElementSibling?.offsetTop ?? 0);
    const current = notes.findIndex((node) => node.querySelector('.current'));
    if (current >= 0) tops[current] = Math.min(tops[current], besideMark(notes[current]));
    // what stands before the current one gives way upwards
    for (let n = current - 1; n >= 0; n -= 1) tops[n] = Math.min(tops[n], tops[n + 1] - heights[n]);
    let end = 0;
    for (let n = 0; n < notes.length; n += 1) {
        tops[n] = Math.max(tops[n], end);
        end = tops[n] + heights[n];
    }
    return tops;
}

/** Where notes begin when the current one of them stands beside its mark. */
function besideMark(notes) {
    const mark = findingElements(view.text, view.current)[0];
    if (!mark) return 0;
    const top = (node) => node.getBoundingClientRect().top;
    return top(mark) - top(notes.parentElement) - (top(notes.querySelector('.current')) - top(notes));
}

function watchNotes(sheet) {
    noteSizes.disconnect();
    noteSizes.observe(sheet);
    for (const node of sheet.querySelectorAll('.notes')) noteSizes.observe(node);
}
