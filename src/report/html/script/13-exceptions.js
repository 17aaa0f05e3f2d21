// The dialog of marks: what was marked as "not an error", as exceptions for bienban.toml.

const exceptions = byId('exceptions');

function tomlString(text) {
    const escaped = text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `"${escaped}"`;
}

/** Paths of exceptions are globs; a name with `*`, `?` or `[` must mean itself. */
function globLiteral(path) {
    return path.replace(/[*?[]/g, '[$&]');
}

function comment(text) {
    return `# ${text}\n`;
}

/** The exception of one document, and a comment for each rule that cannot be part of it. */
function formatException(doc) {
    const rules = Object.keys(marks[doc.path]).sort();
    const said = rules.map((rule) => [rule, isRuleMarked(doc, rule)]);
    const where = { path: tomlString(doc.path) };
    const remarks = said.filter(([, marked]) => !marked)
        .map(([rule, marked]) => comment(word(marked === undefined ? 'tomlGone' : 'tomlNew', { ...where, rule })));
    const covered = said.filter(([, marked]) => marked).map(([rule]) => rule);
    if (covered.length === 0) return remarks.join('');
    const reasons = new Set(covered.map((rule) => getMark(doc.path, rule).reason.trim()).filter(Boolean));
    return `${remarks.join('')}[[exceptions]]
path = ${tomlString(globLiteral(doc.path))}
rules = [${covered.map(tomlString).join(', ')}]
reason = ${tomlString(Array.from(reasons).join('; ') || word('noReason'))}
`;
}

async function formatExceptions() {
    const parts = [comment(word('tomlHead'))];
    for (const path of Object.keys(marks).sort()) parts.push(formatException(await loadOrExplain(path)));
    return parts.join('\n');
}

function download(text) {
    const link = make('a', '');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/toml' }));
    link.download = 'bienban-exceptions.toml';
    link.click();
    URL.revokeObjectURL(link.href);
}

async function openExceptions() {
    const text = await formatExceptions();
    const title = make('h2', '', word('exceptions'));
    title.id = 'exceptions-title';
    exceptions.setAttribute('aria-labelledby', title.id);
    const field = make('textarea', '', text);
    field.readOnly = true;
    field.setAttribute('aria-label', word('exceptions'));
    const status = make('p', 'hint');
    status.setAttribute('role', 'status');
    const copy = makeButton('', word('copy'), async () => {
        await copyText(text, exceptions);
        status.textContent = word('copied');
    });
    const removeAll = makeButton('', word('removeAll'), () => {
        if (!confirm(word('removeAsk'))) return;
        marks = {};
        keepMarks();
        exceptions.close();
    });
    const some = countMarks() > 0;
    const body = some ? [make('p', 'hint', word('exceptionsHint')), field] : [make('p', 'hint', word('noMarks'))];
    const buttons = some ? [copy, makeButton('', word('download'), () => download(text)), removeAll] : [];
    const close = makeButton('', word('close'), () => exceptions.close());
    exceptions.replaceChildren(title, ...body, make('div', 'buttons', ...buttons, close), status);
    exceptions.showModal();
}
