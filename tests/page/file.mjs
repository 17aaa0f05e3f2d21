// What a page holds, and what it does not: texts as told, no full path, both languages, all of it without its script.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { EVIL_NAME, EVIL_TEXT, audited, minutes } from './documents.mjs';
import { docx } from './docx.mjs';
import { Dir, contents, openDocument, paths, seen, soon, title, using } from './support.mjs';

let dir;
before(() => {
    dir = audited();
});

/** Words that stand in the documents alone. */
const SECRET = ['Zửxtiêuđề', 'Zửxnơi', 'Zửxngười', 'Zửxđơnvị', 'Zửxnộidung'];

/** A folder with a document of such words, in which there is much to do. */
function secret() {
    const [subject, place, person, unit, body] = SECRET;
    const secret = new Dir();
    const text = `BIÊN BẢN LÀM VIỆC
Về việc ${subject}
Số: ..../BB-${unit.toUpperCase()}
Hồi .... giờ 30 ngày 12 tháng 3 năm 2024, tại ${place}.
Chúng tôi gồm:
Đại diện Công ty ${unit}:
1. Ông ${person} Văn Bình, chức vụ: .........
Nội dung của ${body}: không có gì.
Biên bản lập thành .... bản.`;
    secret.file('in/a.docx', docx(text));
    secret.file('in/b.docx', docx(text)); // a copy, of which the first is told
    return secret;
}

test('with --html-text none no words of documents are in the page', () => {
    const all = contents(dir.audit('in', 'none', '--html-text', 'none'));
    const names = dir.table('none/participants.csv').map((row) => row.name);
    const titles = dir.table('none/records.csv').flatMap((row) => [row.title, row.subject, row.place, row.number]);
    const quoted = dir.table('none/findings.csv').flatMap((row) => [row.message, row.excerpt]);
    const own = [...names, ...titles, ...quoted].filter((text) => text.length > 3 && !/^\d+$/.test(text));
    assert.ok(own.length > 100);
    const whole = JSON.stringify(all.documents) + all.html;
    assert.deepEqual([...new Set(own)].filter((text) => whole.includes(text) || all.all.includes(text)), []);
    assert.ok(whole.includes('BB101') && all.documents.every((sheet) => !sheet.text));
});

test('not one word of a text is in a page that is to have none, and only what is quoted with excerpts', () => {
    const dir = secret();
    const held = (texts) => {
        const { html, documents } = contents(dir.audit('in', texts, '--html-text', texts));
        return SECRET.filter((word) => `${html}${JSON.stringify(documents)}`.toLowerCase().includes(word.toLowerCase()));
    };
    assert.deepEqual(held('none'), []);
    assert.deepEqual(held('excerpts'), SECRET.slice(0, -1));
    assert.deepEqual(held('all'), SECRET);
    const excerpts = contents(dir.path('excerpts/report.html')).documents;
    assert.ok(excerpts.every((sheet) => !sheet.text && sheet.findings.length > 0));
});

using('without the texts a document is what was found, and what was read if that is there', async (user) => {
    for (const texts of ['excerpts', 'none']) {
        const page = await user.open(dir.audit('in', texts, '--html-text', texts));
        await openDocument(page, 'two.docx');
        const count = dir.table('out/findings.csv').filter((row) => row.path === 'two.docx').length;
        assert.equal(await page.locator('#panel .thing').count(), count);
        assert.equal(await page.locator('#panel .block').count(), 0);
        const quoted = await page.locator('#panel .read').getByText('BIÊN BẢN GIAO NHẬN HỒ SƠ').count();
        assert.equal(quoted, texts === 'excerpts' ? 1 : 0);
        await page.keyboard.press('n');
        await soon(async () => assert.equal(await page.locator('#panel .thing.current').count(), 1));
        await page.keyboard.press('Escape');
        await soon(async () => assert.equal(await title(page), ''));
    }
});

test('no page tells where the documents lie', () => {
    const dir = new Dir();
    for (const name of ['1/a.docx', '1/b.docx', '2/c.docx']) dir.file(`in/${name}`, minutes());
    dir.file('in/2/d.docx', 'không phải tài liệu Word');
    dir.file('in/2/x.txt', '');
    dir.file('in/bienban.toml', 'ignore = ["BB607"]\n[[exceptions]]\npath = "9"\nrules = ["BB101"]\nreason = "-"\n');
    fs.symlinkSync('gone.docx', dir.path('in/2/gone.docx'));
    fs.symlinkSync('.', dir.path('in/1/loop'));
    const [all, one, two] = ['in', 'in/1', 'in/2'].map((name) => dir.path(name));
    const runs = { relative: ['in'], full: [all], both: [one, two], files: [`${one}/a.docx`, `${two}/d.docx`],
        mixed: [one, 'in/2'], above: [path.join('..', path.basename(dir.root), 'in')] };
    const [root, name] = [dir.root, path.basename(dir.root)];
    for (const [run, [first, ...rest]] of Object.entries(runs)) {
        const { all, html, documents } = contents(dir.audit(first, run, ...rest));
        const told = [root, encodeURI(root), encodeURIComponent(root), ...(run === 'above' ? [] : [name])];
        for (const each of told) assert.ok(!all.includes(each), `${run}: ${all.slice(all.indexOf(each) - 80).slice(0, 200)}`);
        assert.ok(documents.every((sheet) => !path.isAbsolute(sheet.path)), run);
        assert.ok(html.includes('a.docx') && documents.length >= 2, run);
    }
    const both = contents(dir.path('both/report.html')).documents.map((sheet) => sheet.path);
    assert.deepEqual(both, ['1/a.docx', '1/b.docx', '2/c.docx', '2/d.docx', '2/gone.docx']);
});

function documentsOf(dir, out) {
    return new Set(dir.table(`${out}/records.csv`).map((row) => row.path)).size;
}

using('without JavaScript the list is whole and can be read', { javaScriptEnabled: false }, async (user) => {
    const page = await user.open(dir.page);
    const rows = page.locator('#documents tbody tr');
    assert.equal(await rows.count(), documentsOf(dir, 'out'));
    for (const row of await rows.all()) await seen(row);
    const cell = rows.filter({ hasText: EVIL_NAME });
    const text = await cell.innerText();
    for (const words of [EVIL_NAME, EVIL_TEXT, 'chưa đầy đủ', '12/03/2024']) assert.ok(text.includes(words), words);
    await seen(page.getByText(/cần JavaScript/));
    assert.ok(!await page.locator('#filters').isVisible(), 'what would do nothing');
    const [head, ...heads] = await page.locator('#documents th').all();
    const lefts = await Promise.all([head, ...heads].map(async (of) => (await of.boundingBox()).x));
    const cells = await Promise.all((await cell.locator('td').all()).map(async (of) => (await of.boundingBox()).x));
    assert.deepEqual(cells.map(Math.round), lefts.map(Math.round), 'cells stand below their heads');
});

using('what was not read and what was passed over is told', async (user) => {
    const page = await user.open(dir.page);
    assert.match(await page.locator('#unread').innerText(), /hỏng\.docx: không phải văn bản Word/);
    const skipped = page.locator('#skipped');
    // by its key: rows laid out as they come into sight can move what is below them away from a click
    await skipped.locator('summary').press('Enter');
    await seen(skipped.getByText('ghi chú.txt'));
});

using('--lang en speaks English', async (user) => {
    const page = await user.open(dir.audit('in', 'english', '--lang', 'en'));
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    for (const [role, name] of [['searchbox', 'Search'], ['combobox', 'Status'], ['button', 'Clear filters'],
        ['columnheader', 'Errors'], ['heading', 'Documents']]) {
        assert.equal(await page.getByRole(role, { name, exact: true }).count(), 1, name);
    }
    assert.match(await page.locator('#shown').textContent(), /^\d+ of \d+ documents$/);
    // nothing of this comes from the documents
    const chrome = await page.evaluate(() => {
        const texts = Array.from(document.querySelectorAll('h1, h2, .lead, label, button, th[scope=col], figcaption, caption, footer, .pill'),
            (node) => (node.matches('label') ? node.firstChild : node).textContent);
        return texts.join('\n');
    });
    assert.doesNotMatch(chrome, /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
    await openDocument(page, 'two.docx');
    for (const name of ['Next item', 'Close']) await seen(page.getByRole('button', { name, exact: true }));
    const notes = await page.locator('#panel .card').allInnerTexts();
    assert.ok(notes.every((note) => /\b(error|warning|note)\b/.test(note) && /Not an error|Not errors/.test(note)));
    assert.deepEqual(await paths(page), await paths(await user.open(dir.page)));
});
