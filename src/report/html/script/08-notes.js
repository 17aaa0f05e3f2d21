// Notes: what was found, a card for each rule beside the block of text it speaks of.

const SHOWN_ITEMS = 5; // a table of 60 empty cells would otherwise be a column of 60 notes

/** Findings by the block they lie in (undefined: no place in the text), blocks in the order of the text. */
function findingsByBlock(view) {
    const groups = new Map([[undefined, []], ...view.text.blocks.map((block) => [block, []])]);
    for (const n of findingNumbers(view.doc)) {
        groups.get(findingElements(view.text, n)[0]?.closest('.block')).push(n);
    }
    return groups;
}

/** The cards of some findings. Puts each finding into `view.order` and its item into `view.items`. */
function buildNotes(view, numbersOfFindings) {
    const byRule = new Map();
    for (const n of numbersOfFindings) {
        const rule = view.doc.findings[n].rule;
        if (!byRule.has(rule)) byRule.set(rule, []);
        byRule.get(rule).push(n);
    }
    const cards = Array.from(byRule, ([rule, group]) => buildCard(view, rule, group));
    return make('div', 'notes', ...cards);
}

function buildCard(view, rule, group) {
    const first = view.doc.findings[group[0]];
    const { name = '', why = '', source = '' } = data.rules[rule] ?? {};
    const head = make('p', 'card-head', makePill(first.severity, first.level), ' ',
        make('b', '', rule), ' ', make('span', 'rule-name', name));
    const items = group.map((n) => buildItem(view, n));
    const card = make('section', `card ${first.severity}`, head, make('ul', 'things', ...items.slice(0, SHOWN_ITEMS)));
    card.setAttribute('aria-label', `${rule} ${name}`);
    const rest = items.slice(SHOWN_ITEMS);
    if (rest.length) card.append(makeDetails('rest', word('rest', { n: count(rest.length) }), make('ul', 'things', ...rest)));
    if (why || source) {
        card.append(makeDetails('why', word('why'), make('p', '', why), make('p', 'source', source)));
    }
    card.append(buildAnswer(view, rule));
    return card;
}

function buildItem(view, n) {
    const finding = view.doc.findings[n];
    const [element] = findingElements(view.text, n);
    const item = make('li', 'thing', make('p', 'message', finding.message ?? finding.field ?? data.rules[finding.rule].name));
    item.dataset.finding = n;
    item.tabIndex = -1; // takes the focus when it becomes the current one
    if (finding.known) item.append(make('p', 'known', word('known')));
    const where = [finding.heading, finding.place].filter(Boolean).join(' · ');
    if (element) item.append(makeButton('link', where || word('goThere'), () => goToThing(n)));
    else if (where) item.append(make('p', 'place', where));
    if (!element && finding.excerpt) item.append(make('blockquote', '', finding.excerpt));
    if (finding.find) item.append(buildFind(finding.find));
    view.order.push(n);
    view.items.set(n, item);
    return item;
}

/** The words that Word's own search finds, and a button to copy them. */
function buildFind(words) {
    const copy = makeButton('small', word('copy'), async () => {
        await copyText(words, panel);
        announce(word('copied'));
    });
    copy.setAttribute('aria-label', `${word('copy')}: ${words}`);
    return make('p', 'find', `${word('find')} `, make('kbd', '', words), ' ', copy);
}

/** The button that marks a rule as "not an error" in this document, and the reason once it is. */
function buildAnswer(view, rule) {
    const button = makeButton('answer-button', '', () => toggleMark(view, rule));
    const reason = make('input', 'reason');
    reason.placeholder = word('reason');
    reason.setAttribute('aria-label', `${word('reason')} (${rule})`);
    reason.addEventListener('input', () => {
        getMark(view.doc.path, rule).reason = reason.value;
        keepMarks();
    });
    view.answers.push({ rule, button, reason });
    return make('div', 'answer', button, reason);
}

function toggleMark(view, rule) {
    if (isRuleMarked(view.doc, rule)) removeMark(view.doc.path, rule);
    else setMark(view.doc, rule);
    keepMarks();
}

/** Stores the marks and shows them wherever they show. */
function keepMarks() {
    if (!saveMarks()) announce(word('noStore'));
    showMarks();
}

/** Mutes in the panel what is marked or known, and says on each card's button what it would do. */
function showAnswers(view) {
    const open = thingsToDo(view.doc);
    for (const [n, item] of view.items) {
        item.classList.toggle('muted', !open.has(n));
        for (const node of view.text.marks.get(`f${n}`) ?? []) node.classList.toggle('muted', !open.has(n));
    }
    for (const { rule, button, reason } of view.answers) {
        const marked = isRuleMarked(view.doc, rule);
        const n = view.doc.findings.filter((finding) => finding.rule === rule).length;
        button.textContent = marked ? word('unmark') : word(n > 1 ? 'markAll' : 'mark', { rule, n: count(n) });
        reason.hidden = !marked;
        // one rule has a card at each of its blocks; the field being typed in is left alone
        if (marked && reason !== document.activeElement) reason.value = getMark(view.doc.path, rule).reason;
    }
}
