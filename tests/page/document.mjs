// A document that is open: its text, what is marked in it, the notes, and the way from one thing to the next.

import assert from 'node:assert/strict';
import { before } from 'node:test';
import { APART_NAME, EVIL_NAME, EVIL_TEXT, LAST_WORDS, ODD_NAME, audited, minutes } from './documents.mjs';
import { Dir, contents, currentNote, link, openDocument, seen, soon, state, title, using } from './support.mjs';

const MEETING = '2023/họp/hop.docx';

let dir;
let sheets; // what the page holds of each document
before(() => {
    dir = audited();
    sheets = new Map(contents(dir.page).documents.map((sheet) => [sheet.path, sheet]));
});

function findings(path) {
    return dir.table('out/findings.csv').filter((row) => row.path === path);
}

function collapsed(text) {
    return text.replace(/\s+/g, ' ').trim();
}

/** The text of a document as the page holds it, with its headings and the numbers of its lists. */
function written(sheet) {
    const items = (sheet.text ?? []).filter(([kind]) => kind === 'h' || kind === 'p');
    const pieces = items.flatMap(([kind, ...rest]) => rest.slice(kind === 'p' ? 1 : 0));
    return pieces.map((piece) => (Array.isArray(piece) ? piece[0] : piece)).join('');
}

/** Without what blanks are drawn with: long ones are shown short. */
function solid(text) {
    return text.replace(/[\s.…_-]+/g, '');
}

/** What is announced at the foot of the panel. */
function said(page) {
    return page.locator('#panel .announcement').textContent();
}

/** Moves by a key, and waits until it has come to another thing or document. */
async function move(page, key) {
    const where = async () => `${await title(page)}: ${await page.locator('#panel .position').textContent()}`;
    const before = await where();
    await page.keyboard.press(key);
    await soon(async () => assert.notEqual(await where(), before, `${key} does not move`));
}

using('a blank is marked with what it should have held, and its note stands beside it', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, ODD_NAME);
    const blank = page.locator('#panel mark.blank', { hasText: 'giờ bắt đầu' });
    assert.equal(collapsed(await blank.textContent()), '....giờ bắt đầu');
    assert.ok(await blank.evaluate((node) => node.classList.contains('error')));
    const back = (of) => of.evaluate((node) => getComputedStyle(node).backgroundColor);
    assert.notEqual(await back(blank), 'rgba(0, 0, 0, 0)', 'highlighted');
    const [{ message }] = findings(ODD_NAME).filter((row) => row.rule === 'BB101');
    const note = page.locator('#panel .card').filter({ hasText: message });
    await seen(note.getByText(message, { exact: true }));
    assert.match(await note.textContent(), /lỗi\s*BB101/);
    await blank.click();
    const [at, beside] = [await blank.boundingBox(), await note.boundingBox()];
    assert.ok(beside.x > at.x + at.width && Math.abs(beside.y - at.y) < 200, `at its right, near its height: ${JSON.stringify([at, beside])}`);
    const paragraph = page.locator('#panel p').filter({ has: page.locator('mark.blank', { hasText: 'giờ bắt đầu' }) });
    assert.equal(collapsed(await paragraph.textContent()), 'Hồi ....giờ bắt đầu giờ 30 ngày 12 tháng 3 năm 2024, tại phòng họp số 2.');
});

using('a note says why and by what law, where Word finds it, and leads to its place', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, ODD_NAME);
    const note = page.locator('#panel .card').filter({ hasText: 'BB101' });
    const { why, source } = JSON.parse(await page.locator('#data').textContent()).rules.BB101;
    assert.ok(!await note.getByText(why).isVisible());
    await note.getByText('Vì sao và căn cứ').click();
    for (const said of [why, source]) await seen(note.getByText(said));
    const [{ find }] = sheets.get(ODD_NAME).findings.filter((finding) => finding.rule === 'BB101');
    await seen(note.getByText(find, { exact: true }));
    await page.locator('#panel mark.blank').filter({ hasText: 'số bản' }).click();
    await soon(async () => assert.match(await currentNote(page), /số bản/));
});

using('every document is shown whole, with all its notes', async (user) => {
    const page = await user.open(dir.page);
    const [first] = sheets.keys();
    await openDocument(page, first);
    for (const [path, sheet] of sheets) {
        await soon(async () => assert.equal(await title(page), path));
        const notes = await page.locator('#panel .message').allTextContents();
        assert.deepEqual(notes.map(collapsed).sort(), findings(path).map((row) => collapsed(row.message)).sort(), path);
        const drawn = await page.locator('#panel .block').evaluateAll((blocks) => blocks.map((block) => {
            const copy = block.cloneNode(true);
            copy.querySelectorAll('.label').forEach((label) => label.remove());
            return copy.textContent;
        }).join(''));
        assert.equal(solid(drawn), solid(written(sheet)), path);
        await page.keyboard.press(']');
    }
    await soon(async () => assert.match(await said(page), /tài liệu cuối/));
});

using('what was read is listed, and leads to its place in the text', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, MEETING);
    const read = page.locator('#panel .read');
    for (const { name } of dir.table('out/participants.csv').filter((row) => row.path === MEETING)) {
        await seen(read.getByText(name));
    }
    const place = 'Phòng họp tổ Khoa học tự nhiên';
    await read.getByRole('button', { name: place }).click();
    const value = page.locator('#panel .value').filter({ hasText: place });
    assert.equal(await value.getAttribute('title'), 'Địa điểm');
    await soon(async () => assert.ok(await value.evaluate((node) => {
        const { top } = node.getBoundingClientRect();
        return top > 0 && top < innerHeight;
    })));
    await openOther(page, 'two.docx');
    assert.equal(await read.locator('.record').count(), 2);
});

async function openOther(page, path) {
    await page.keyboard.press('Escape');
    await openDocument(page, path);
}

using('next and previous go through all things to do, on to the next document and back', async (user) => {
    const page = await user.open(dir.page, '#folder=2023/họp');
    await openDocument(page, MEETING);
    const seen = [];
    for (const _ of findings(MEETING)) {
        await move(page, 'n');
        assert.equal(await title(page), MEETING);
        seen.push(await currentNote(page));
        const visible = page.locator('#panel .thing.current');
        await soon(async () => assert.ok(await visible.evaluate((node) => node.getBoundingClientRect().top < innerHeight)));
    }
    assert.deepEqual(seen.map(collapsed).sort(), findings(MEETING).map((row) => collapsed(row.message)).sort());
    await move(page, 'n');
    assert.equal(await title(page), '2023/họp/phụ huynh.docx');
    assert.notEqual(await currentNote(page), '');
    await move(page, 'p');
    assert.deepEqual([await title(page), await currentNote(page)], [MEETING, seen.at(-1)]);
    await page.getByRole('button', { name: 'Việc trước' }).click();
    await soon(async () => assert.equal(await currentNote(page), seen.at(-2)));
});

using('a document with nothing to do is passed over, and so are those that are not shown', async (user) => {
    const page = await user.open(dir.page, '#folder=2023/bàn+giao');
    await openDocument(page, '2023/bàn giao/a.docx');
    for (const _ of findings('2023/bàn giao/a.docx')) await move(page, 'n');
    await move(page, 'n');
    assert.equal(await title(page), '2023/bàn giao/c.docx');
    for (const _ of findings('2023/bàn giao/c.docx').slice(1)) await move(page, 'n');
    await page.keyboard.press('n');
    await soon(async () => assert.match(await said(page), /^Không còn việc nào/));
    await move(page, '[');
    assert.equal(await title(page), '2023/bàn giao/b.docx');
    await seen(page.getByText('Không phát hiện thiếu sót nào trong tài liệu này.'));
});

using('a reload shows the same document, thing, search and filters', async (user) => {
    const page = await user.open(dir.page);
    await page.fill('#q', 'họp');
    await page.selectOption('#status', 'incomplete');
    await openDocument(page, MEETING);
    await move(page, 'n');
    await move(page, 'n');
    const note = await currentNote(page);
    const at = await page.locator('#panel .thing.current').getAttribute('data-finding');
    await soon(() => assert.equal(state(page).at, at));
    assert.deepEqual(state(page), { q: 'họp', status: 'incomplete', doc: MEETING, at });
    await page.reload();
    await soon(async () => assert.deepEqual([await title(page), await currentNote(page)], [MEETING, note]));
    assert.deepEqual([await page.inputValue('#q'), await page.inputValue('#status')], ['họp', 'incomplete']);
});

using('Back closes a document, and Forward opens it again', async (user) => {
    const page = await user.open(dir.page, '#rule=BB101');
    await openDocument(page, MEETING);
    await page.keyboard.press(']');
    await soon(async () => assert.notEqual(await title(page), MEETING));
    const next = await title(page);
    await page.goBack();
    await soon(async () => assert.equal(await title(page), ''));
    assert.equal(await page.inputValue('#rule'), 'BB101');
    await soon(async () => assert.equal(await page.evaluate(() => document.activeElement.textContent), next));
    await page.goForward();
    await soon(async () => assert.equal(await title(page), next));
    await page.getByRole('button', { name: 'Đóng' }).click();
    await soon(async () => assert.equal(await title(page), ''));
    await soon(() => assert.ok(!page.url().includes('doc=')));
});

using('letters typed into a field do not move, nor do those with Ctrl or Alt', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, MEETING);
    await move(page, 'n');
    const note = await currentNote(page);
    await page.locator('#panel .answer-button').first().click();
    await page.locator('#panel .reason:visible').first().pressSequentially('np jk [] ?');
    await page.locator('#panel-title').focus();
    for (const keys of ['Control+j', 'Alt+n', 'Meta+k']) await page.keyboard.press(keys);
    assert.deepEqual([await title(page), await currentNote(page)], [MEETING, note]);
    assert.equal(await page.locator('#panel .keys').getAttribute('open'), null);
    await page.keyboard.press('?');
    await seen(page.locator('#panel .keys dl'));
});

using('names and texts that look like markup are text', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, EVIL_NAME);
    assert.ok((await page.locator('#panel .sheet').textContent()).includes(`V/v ${EVIL_TEXT}`));
    assert.ok((await page.locator('#panel .read').textContent()).includes(EVIL_TEXT));
    await page.locator('#panel .answer-button').first().click();
    await page.keyboard.press('Escape');
    await page.locator('#marked').click();
    assert.ok((await page.locator('#exceptions textarea').inputValue()).includes(EVIL_NAME));
    const elements = await page.evaluate(() => [document.images.length, document.querySelectorAll('script:not([id])').length]);
    assert.deepEqual(elements, [0, 1]);
});

for (const path of [ODD_NAME, APART_NAME]) {
    using(`${path.normalize()} opens from its row and from its address`, async (user) => {
        const page = await user.open(dir.page);
        await openDocument(page, path);
        await seen(page.locator('#panel .thing').first());
        await page.reload();
        await soon(async () => assert.equal(await title(page), path));
        assert.equal(state(page).doc, path);
    });
}

using('a document that cannot be read says why, and one that is none says so', async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, 'hỏng.docx');
    assert.match(await page.locator('#panel').textContent(), /không phải văn bản Word/);
    await page.keyboard.press('Escape');
    await page.locator('#unread').getByRole('link', { name: 'hỏng.docx' }).click();
    await soon(async () => assert.equal(await title(page), 'hỏng.docx'));
    const other = await user.open(dir.page, '#doc=no.docx');
    await soon(async () => assert.match(await other.locator('#panel').textContent(), /không có tài liệu đó/));
});

using('a damaged block says so, and so does a browser that cannot unpack it', async (user) => {
    const page = await user.open(dir.page);
    await page.evaluate(() => { document.getElementById('b0').textContent = 'AAAA'; });
    await link(page, MEETING).click();
    await soon(async () => assert.match(await page.locator('#panel').textContent(), /bị hỏng/));
    const old = await user.open(dir.page);
    await old.evaluate(() => { delete window.DecompressionStream; });
    await link(old, MEETING).click();
    await soon(async () => assert.match(await old.locator('#panel').textContent(), /quá cũ/));
});

using('of many blanks in one place each is in sight with its note', async (user) => {
    const own = new Dir();
    own.file('in/nhiều.docx', minutes({ more: `\n${'Chức vụ: ........; địa chỉ: ........; '.repeat(30)}` }));
    const page = await user.open(own.audit('in', 'out'), '#doc=nhiều.docx');
    const count = await page.locator('#panel .thing').count();
    assert.ok(count > 50, `${count}`);
    const seen = (of) => page.locator(of).first().evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
    });
    for (const [width, height] of [[1400, 900], [390, 844]]) {
        await page.setViewportSize({ width, height });
        for (const at of [1, 20, 40, count - 2]) {
            await page.evaluate((n) => { location.hash = `#doc=nhiều.docx&at=${n}`; }, at);
            await soon(async () => assert.equal(await page.locator('#panel .thing.current').getAttribute('data-finding'), `${at}`));
            await soon(async () => assert.deepEqual(
                [await seen('#panel .block .current'), await seen('#panel .thing.current')], [true, true], `${at} at ${width}`));
        }
    }
});

using('the last words of a long text can be scrolled to', async (user) => {
    const page = await user.open(dir.page, '#doc=2024/dài.docx');
    const last = page.getByText(LAST_WORDS);
    await last.scrollIntoViewIfNeeded();
    await soon(async () => assert.ok(await last.evaluate((node) => node.getBoundingClientRect().bottom < innerHeight)));
});
