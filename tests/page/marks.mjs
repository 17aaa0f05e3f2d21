// "Not an error": marks that the browser keeps, and the exceptions that the program takes from them.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { before } from 'node:test';
import { EVIL_NAME, ODD_NAME, minutes } from './documents.mjs';
import { docx } from './docx.mjs';
import { Dir, openDocument, seen, soon, state, title, using } from './support.mjs';

let dir;
before(() => {
    dir = new Dir();
    for (const name of ['a.docx', 'x/a.docx', 'x/b.docx', EVIL_NAME, ODD_NAME]) dir.file(`in/${name}`, minutes());
    dir.fixtures({ 'in/hop.docx': 'minutes/hop-partial.docx' });
    dir.file('empty.html', '');
    dir.page = dir.audit('in', 'out');
});

/** A test in which the store holds what it is given. */
function marking(name, options, body) {
    if (!body) return marking(name, {}, options);
    return using(name, options, async (user) => {
        await user.keepStore(dir.path('empty.html'));
        await body(user);
    });
}

function findings(table = 'out') {
    return dir.table(`${table}/findings.csv`);
}

function card(page, rule) {
    return page.locator('#panel .card', { hasText: rule }).first();
}

/** Marks a rule of the document that is open, for a reason. */
async function mark(page, rule, reason = '') {
    await card(page, rule).locator('.answer-button').click();
    if (reason) await card(page, rule).locator('.reason').fill(reason);
}

async function close(page) {
    await page.keyboard.press('Escape');
    await soon(() => assert.equal(state(page).doc, undefined));
}

/** Holds how many marks the page says there are. */
async function assertMarks(page, count) {
    await soon(async () => assert.equal(await page.locator('#marked').textContent(), `Không phải lỗi (${count})`));
}

/** The exceptions, as they are shown. */
async function exported(page) {
    await page.locator('#marked').click();
    const text = await page.locator('#exceptions textarea').inputValue();
    await page.keyboard.press('Escape');
    return text;
}

/** How many things there are to do in the document that is open. */
async function left(page) {
    const [, of, all] = (await page.locator('#panel .position').textContent()).match(/\/ (\d+)|^(\d+) việc/);
    return Number(of ?? all);
}

marking('what is marked is muted, counted and passed over, until the mark is undone', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, 'a.docx');
    const all = findings().filter((row) => row.path === 'a.docx').length;
    assert.equal(await left(page), all);
    await mark(page, 'BB101');
    assert.equal(await left(page), all - 1);
    assert.ok(await card(page, 'BB101').locator('.thing').evaluate((node) => node.classList.contains('muted')));
    await assertMarks(page, 1);
    for (let n = 1; n < all; n += 1) {
        await page.keyboard.press('n');
        const position = page.locator('#panel .position');
        await soon(async () => assert.ok((await position.textContent()).startsWith(`việc ${n} / `)));
        assert.equal(await card(page, 'BB101').locator('.current').count(), 0);
    }
    await card(page, 'BB101').locator('.thing').click();
    await card(page, 'BB101').getByRole('button', { name: /^Bỏ đánh dấu/ }).click();
    assert.equal(await left(page), all);
    await assertMarks(page, 0);
});

marking('a mark is for all findings of a rule in a document, and says so', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, 'hop.docx');
    const of = findings().filter((row) => row.path === 'hop.docx');
    const { rule } = of.find((row) => of.filter((other) => other.rule === row.rule).length > 1);
    const count = of.filter((row) => row.rule === rule).length;
    const name = `Không phải lỗi: cả ${count} chỗ của ${rule} trong tài liệu này`;
    await page.locator('#panel').getByRole('button', { name }).first().click();
    assert.equal(await left(page), of.length - count);
    assert.equal(await page.locator('#panel .thing.muted').count(), count);
});

marking('marks and their reasons survive a reload, and a report that is written anew', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, 'a.docx');
    await mark(page, 'BB401', 'chỉ lập một bản');
    dir.audit('in', 'out');
    await user.reload(page);
    await soon(async () => assert.equal(await title(page), 'a.docx'));
    await assertMarks(page, 1);
    assert.equal(await card(page, 'BB401').locator('.reason').inputValue(), 'chỉ lập một bản');
    assert.ok(await card(page, 'BB401').locator('.thing').evaluate((node) => node.classList.contains('muted')));
});

marking('two reports side by side have their own marks, two tabs of one report the same', async (user) => {
    const other = await user.open(dir.audit('in', 'beside'));
    const tab = await user.open(dir.page);
    const page = await user.open(dir.page);
    await openDocument(page, 'a.docx');
    await mark(page, 'BB101');
    await assertMarks(tab, 1);
    await assertMarks(other, 0);
    await openDocument(other, 'x/b.docx');
    await mark(other, 'BB401');
    for (const each of [page, other]) await user.reload(each);
    const last = await user.open(dir.page);
    await assertMarks(last, 1);
    assert.match(await exported(last), /path = "a\.docx"\nrules = \["BB101"\]/);
    await close(other);
    await assertMarks(other, 1);
    assert.match(await exported(other), /path = "x\/b\.docx"\nrules = \["BB401"\]/);
});

marking('the exceptions silence what was marked and nothing else', async (user) => {
    const page = await user.open(dir.page);
    const marked = { 'a.docx': ['BB101', 'BB401'], [EVIL_NAME]: ['BB607'], [ODD_NAME]: ['BB101', 'BB604'] };
    for (const [path, rules] of Object.entries(marked)) {
        await openDocument(page, path);
        for (const rule of rules) await mark(page, rule, rule === 'BB604' ? '' : `lý do "${rule}" \\ ở\tđây`);
        await close(page);
    }
    await assertMarks(page, 5);
    const text = await exported(page);
    assert.equal(text.match(/^reason = "lý do/gm).length, 3);
    await page.locator('#marked').click();
    const [download] = await Promise.all([page.waitForEvent('download'),
        page.locator('#exceptions').getByRole('button', { name: 'Tải về' }).click()]);
    assert.equal(download.suggestedFilename(), 'bienban-exceptions.toml');
    assert.equal(fs.readFileSync(await download.path(), 'utf8'), text);
    dir.file('in/bienban.toml', text);
    const said = dir.run('audit', 'in', '-o', 'after', '--fail-on', 'never', '-q');
    fs.rmSync(dir.path('in/bienban.toml'));
    assert.equal(said, '', 'no exception is without its document');
    const rest = findings().filter((row) => !marked[row.path]?.includes(row.rule));
    assert.equal(findings().length - rest.length, 5);
    assert.deepEqual(findings('after'), rest);
});

marking('of several folders the exceptions stand in the one that holds them all', async (user) => {
    const two = ['x', 'y'].map((name) => dir.path(`two/${name}`));
    for (const folder of ['x', 'y']) dir.file(`two/${folder}/a.docx`, minutes());
    const page = await user.open(dir.audit(two[0], 'two-out', two[1]));
    await openDocument(page, 'y/a.docx');
    await mark(page, 'BB101');
    await close(page);
    dir.file('two/bienban.toml', await exported(page));
    dir.audit(two[0], 'two-after', two[1]);
    const left = findings('two-after').filter((row) => row.rule === 'BB101').map((row) => row.path);
    assert.deepEqual(left, [`${two[0]}/a.docx`]);
});

marking('what was known before is muted and passed over', async (user) => {
    dir.file('known/a.docx', minutes());
    dir.run('audit', 'known', '--write-baseline', 'known.txt', '--fail-on', 'never', '-q');
    dir.file('known/b.docx', minutes({ place: 'kho số 3' }));
    const page = await user.open(dir.audit('known', 'known-out', '--baseline', 'known.txt'));
    await openDocument(page, 'a.docx');
    const count = findings('known-out').filter((row) => row.path === 'a.docx').length;
    assert.equal(await page.locator('#panel .thing.muted').getByText('đã có từ trước').count(), count);
    assert.equal(await left(page), 0);
    await page.keyboard.press('n');
    await soon(async () => assert.equal(await title(page), 'b.docx'));
    assert.equal(await page.locator('#panel .thing.muted').count(), 0);
});

marking('with a new report only what is the same stays marked', async (user) => {
    const names = (...people) => docx(['BIÊN BẢN LÀM VIỆC', 'Hồi 8 giờ 30 ngày 12 tháng 3 năm 2024, tại Sở A.',
        ...people].join('\n'));
    const [one, two] = ['1. Bà .........., chức vụ: Kế toán.', '2. Ông .........., chức vụ: Giám đốc.'];
    dir.file('new/a.docx', names(one));
    const file = dir.audit('new', 'new-out');
    const of = () => dir.table('new-out/findings.csv').filter((row) => row.field === 'person.name');
    const [{ rule, message }] = of();
    const page = await user.open(file);
    await openDocument(page, 'a.docx');
    await mark(page, rule, 'không cần');
    const reload = async (text) => {
        dir.file('new/a.docx', text);
        dir.audit('new', 'new-out');
        await close(page);
        await user.reload(page);
        await assertMarks(page, 1);
        const toml = await exported(page);
        await openDocument(page, 'a.docx');
        return toml;
    };
    assert.match(await reload(names(one)), /\[\[exceptions\]\]/);
    const more = await reload(names(two, one));
    assert.equal(of().length, 2);
    assert.ok(!more.includes('[[exceptions]]'), more);
    assert.match(more, new RegExp(`^# Không đưa vào ${rule} của "a.docx": .* chưa được đánh dấu`, 'm'));
    const muted = page.locator('#panel .thing.muted .message');
    assert.deepEqual(await muted.allTextContents(), [message]);
    const none = await reload(names('1. Bà Lê Thị Hoa, chức vụ: Kế toán.'));
    assert.equal(of().length, 0);
    assert.ok(!none.includes('[[exceptions]]') && none.includes('không còn phát hiện đó'), none);
});

marking('all marks can be removed, after a question', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, 'a.docx');
    for (const rule of ['BB101', 'BB401']) await mark(page, rule);
    await close(page);
    await page.locator('#marked').click();
    const remove = page.locator('#exceptions').getByRole('button', { name: 'Bỏ mọi đánh dấu' });
    user.answers = [false, true];
    await remove.click();
    await assertMarks(page, 2);
    await remove.click();
    await assertMarks(page, 0);
    await user.reload(page);
    await assertMarks(page, 0);
    await page.locator('#marked').click();
    await seen(page.getByText(/^Chưa đánh dấu chỗ nào/));
});

marking('the exceptions can be copied', { permissions: ['clipboard-read', 'clipboard-write'] }, async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, 'a.docx');
    await mark(page, 'BB101');
    await close(page);
    const text = await exported(page);
    await page.locator('#marked').click();
    await page.locator('#exceptions').getByRole('button', { name: 'Chép' }).click();
    await soon(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text));
});

using('without a store marks hold while the page is open, and that is said', async (user) => {
    await user.context.addInitScript(() => Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); },
    }));
    const page = await user.open(dir.page);
    await openDocument(page, 'a.docx');
    await mark(page, 'BB101');
    assert.match(await page.locator('#panel .announcement').textContent(), /^Trình duyệt không cho lưu/);
    await close(page);
    assert.match(await exported(page), /rules = \["BB101"\]/);
});

marking('marks need no texts', async (user) => {
    const page = await user.open(dir.audit('in', 'bare', '--html-text', 'none'));
    await openDocument(page, 'a.docx');
    await mark(page, 'BB101');
    await user.reload(page);
    await soon(async () => assert.equal(await page.locator('#panel .thing.muted').count(), 1));
    await close(page);
    assert.match(await exported(page), /path = "a\.docx"\nrules = \["BB101"\]/);
});
