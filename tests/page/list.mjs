// The list of documents: search, filters, order, their state in the address, the keyboard.

import assert from 'node:assert/strict';
import { before } from 'node:test';
import { APART_NAME, EVIL_NAME, ODD_NAME, audited } from './documents.mjs';
import { openDocument, paths, soon, state, title, using } from './support.mjs';

const COUNCIL = '2024/Hội đồng/thành viên.docx';

let dir;
let all; // the paths of all rows, as written
before(() => {
    dir = audited();
    all = [...new Set(dir.table('out/records.csv').map((row) => row.path))];
});

/** What is found with each of some words. */
async function found(page, ...words) {
    const found = [];
    for (const each of words) {
        await page.fill('#q', each);
        found.push(await paths(page));
    }
    return found;
}

function combobox(page, name) {
    return page.getByRole('combobox', { name, exact: true });
}

/** The paths of the rows of a table that are `of`, each once. */
function pathsOf(table, of) {
    return new Set(dir.table(`out/${table}.csv`).filter(of).map((row) => row.path));
}

/** Holds that these documents are shown, and that their number is told. */
async function assertShown(page, expected) {
    assert.deepEqual((await paths(page)).sort(), [...expected].sort());
    assert.equal(await page.locator('#shown').textContent(), `${[...expected].length} / ${all.length} tài liệu`);
}

using('every document has a row, in the order of the tables', async (user) => {
    const page = await user.open(dir.page);
    assert.deepEqual(await paths(page), all);
    await assertShown(page, all);
});

using('words are found without their marks, with them, and as decomposed capitals', async (user) => {
    const page = await user.open(dir.page);
    const [plain, marked, apart, other, none] = await found(page, 'dong', 'đồng', 'ĐỒNG'.normalize('NFD'), 'đông', 'đổng');
    for (const path of [COUNCIL, APART_NAME]) assert.ok(plain.includes(path) && marked.includes(path), path);
    assert.deepEqual(apart, marked);
    assert.deepEqual(other, [APART_NAME], 'of the folder Làng Đông');
    assert.deepEqual(none, []);
    const [title, capitals] = await found(page, 'tổ chuyên môn', 'TO CHUYEN MON');
    assert.deepEqual([title, capitals], [['2023/họp/hop.docx'], ['2023/họp/hop.docx']]);
});

using('both ways to place a tone are one, and the beginning of a word is enough', async (user) => {
    const page = await user.open(dir.page);
    const both = ['2023/khac.docx', '2024/old.docx']; // HÒA GIẢI, HOÀ GIẢI
    for (const shown of await found(page, 'hòa giải', 'hoà giải', 'HÒA GIẢI', 'hoa giai')) assert.deepEqual(shown, both);
    for (const shown of await found(page, 'h', 'hò', 'hoà', 'hòa')) {
        assert.ok(both.every((path) => shown.includes(path)), `${shown}`);
    }
    for (const shown of await found(page, 'đ', 'đồ', 'đồn', 'đồng')) assert.ok(shown.includes(COUNCIL));
});

using('all words must be there, in any order, and what is typed is no pattern', async (user) => {
    const page = await user.open(dir.page);
    const [turned, lacking, pattern, odd, tag] = await found(page, 'viên hội', 'viên hội xyz', '.*', 'c?d* [x]', '<script>');
    assert.deepEqual([turned, lacking, pattern, odd, tag], [[COUNCIL], [], [], [ODD_NAME], [EVIL_NAME]]);
});

using('the list is filtered by status', async (user) => {
    const page = await user.open(dir.page);
    await combobox(page, 'Tình trạng').selectOption('incomplete');
    await assertShown(page, pathsOf('records', (row) => row.status === 'incomplete'));
    await combobox(page, 'Tình trạng').selectOption('unreadable');
    await assertShown(page, ['hỏng.docx']);
});

using('the list is filtered by each rule that spoke', async (user) => {
    const page = await user.open(dir.page);
    const spoke = [...new Set(dir.table('out/findings.csv').map((row) => row.rule))].sort();
    assert.deepEqual(await page.$$eval('#rule option', (options) => options.map((option) => option.value)), ['', ...spoke]);
    for (const rule of spoke) {
        await combobox(page, 'Quy tắc').selectOption(rule);
        await assertShown(page, pathsOf('findings', (row) => row.rule === rule));
    }
});

using('a folder stands for all that lies below it, and filters narrow each other down', async (user) => {
    const page = await user.open(dir.page);
    const folder = combobox(page, 'Thư mục');
    await folder.selectOption('2023/họp');
    await assertShown(page, all.filter((path) => path.startsWith('2023/họp/')));
    await folder.selectOption('2024');
    await assertShown(page, all.filter((path) => path.startsWith('2024/')));
    await folder.selectOption('.');
    await assertShown(page, all.filter((path) => !path.includes('/')));
    await folder.selectOption('2024');
    await combobox(page, 'Tình trạng').selectOption('complete');
    await assertShown(page, ['2024/old.docx']);
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await assertShown(page, all);
});

using('the list is sorted by what there is to do, by day, by status, and back by path', async (user) => {
    const page = await user.open(dir.page);
    const sort = combobox(page, 'Sắp theo');
    const column = (name) => page.$$eval('#documents tbody tr', (rows, name) => rows.map((row) => row.dataset[name]), name);
    await sort.selectOption('worst');
    const errors = (await column('e')).map(Number);
    assert.deepEqual(errors, [...errors].sort((a, b) => b - a));
    assert.equal((await paths(page))[0], '2024/hành chính.docx');
    await sort.selectOption('day');
    const days = (await column('day')).filter((day) => day.startsWith('2'));
    assert.ok(days.length > 10);
    assert.deepEqual(days, [...days].sort());
    await sort.selectOption('status');
    const statuses = await column('s');
    assert.equal(statuses.filter((status, n) => status !== statuses[n - 1]).length, new Set(statuses).size, `${statuses}`);
    await sort.selectOption('');
    assert.deepEqual(await paths(page), all);
});

using('tiles and bars lead to the documents they count', async (user) => {
    const page = await user.open(dir.page);
    const tile = page.locator('a.tile.incomplete');
    const incomplete = pathsOf('records', (row) => row.status === 'incomplete');
    assert.equal(await tile.locator('b').textContent(), String(incomplete.size));
    await tile.click();
    await assertShown(page, incomplete);
    assert.equal(await page.inputValue('#status'), 'incomplete');
    await page.locator('.plot a[href^="#rule=BB401"]').first().click();
    await assertShown(page, pathsOf('findings', (row) => row.rule === 'BB401'));
    assert.equal(await page.inputValue('#status'), '', 'a link replaces the filters');
    await page.locator('.plot a[href^="#folder="]').filter({ hasText: '2023/họp' }).click();
    await assertShown(page, all.filter((path) => path.startsWith('2023/họp/')));
    assert.ok(await page.locator('#list h2').evaluate((node) => node.getBoundingClientRect().top < innerHeight / 2));
    await page.goBack();
    await assertShown(page, pathsOf('findings', (row) => row.rule === 'BB401'));
});

using('what is shown survives a reload and can be sent as an address', async (user) => {
    const page = await user.open(dir.page);
    await page.fill('#q', 'họp');
    await page.selectOption('#rule', 'BB101');
    await page.selectOption('#folder', '2023');
    await page.selectOption('#sort', 'worst');
    const shown = await paths(page);
    assert.ok(shown.length > 0 && shown.length < all.length);
    await soon(() => assert.deepEqual(state(page), { q: 'họp', rule: 'BB101', folder: '2023', sort: 'worst' }));
    await page.reload();
    const sent = await user.open(dir.page, new URL(page.url()).hash);
    for (const each of [page, sent]) {
        assert.deepEqual(await paths(each), shown);
        const fields = await each.$$eval('#filters :is(input, select)', (fields) => fields.map((field) => field.value));
        assert.deepEqual(fields, ['họp', '', 'BB101', '2023', 'worst']);
    }
});

using('the keyboard alone is enough', async (user) => {
    const page = await user.open(dir.page);
    const focused = (selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
    const tab = async (selector) => {
        for (let n = 0; !await focused(selector); n += 1) {
            assert.ok(n < 200, `${selector} is not reached`);
            await page.keyboard.press('Tab');
        }
    };
    await page.keyboard.press('Tab');
    assert.ok(await focused('.skip'), 'the first stop');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await focused('#q'), 'the first stop of the list');
    await page.keyboard.type('hoi dong');
    await tab('#documents .doc a');
    await page.keyboard.press('Enter');
    await soon(async () => assert.equal(await title(page), COUNCIL));
    const current = page.locator('#panel .thing.current');
    const said = [];
    for (const key of ['n', 'n', 'p', 'j', 'k']) {
        await page.keyboard.press(key);
        said.push(await page.locator('#panel .position').evaluate((node) => node.firstChild.textContent));
        assert.equal(await current.count(), 1);
    }
    assert.deepEqual(said.map((text) => text.match(/\d+/)[0]), ['1', '2', '1', '2', '1']);
    await page.keyboard.press('Escape');
    await soon(() => assert.equal(state(page).doc, undefined));
    assert.deepEqual([await title(page), await page.evaluate(() => document.activeElement.textContent)], ['', COUNCIL]);
    await page.keyboard.press('Shift+Tab');
    assert.ok(!await focused('#documents *'), 'what is before the first row');
});

using('from the first stop on, the search can be reached by Tab, and every stop shows that it is one', async (user) => {
    const page = await user.open(dir.page);
    for (let n = 0; n < 200; n += 1) {
        await page.keyboard.press('Tab');
        const [id, width, box] = await page.evaluate(() => {
            const node = document.activeElement;
            return [node.id, parseFloat(getComputedStyle(node).outlineWidth), node.getBoundingClientRect().width];
        });
        assert.ok(width >= 2 && box > 1, `stop ${n} has no outline`);
        if (id === 'q') return;
    }
    assert.fail('the search is not reached');
});

using('every control has a name, in the list and in a document', async (user) => {
    const page = await user.open(dir.page);
    const named = async (...more) => {
        for (const role of ['button', 'link', 'combobox', 'searchbox', 'textbox', 'dialog', ...more]) {
            const named = await page.getByRole(role, { name: /\p{L}|\d/u }).count();
            assert.equal(await page.getByRole(role).count(), named, `${role} without a name`);
        }
    };
    for (const [role, name] of [['searchbox', 'Tìm'], ['combobox', 'Tình trạng'], ['combobox', 'Quy tắc'],
        ['combobox', 'Thư mục'], ['combobox', 'Sắp theo'], ['button', 'Xóa bộ lọc'], ['button', /^Không phải lỗi/],
        ['search', ''], ['main', ''], ['heading', 'Tài liệu'], ['link', /^two\.docx/], ['columnheader', 'Cảnh báo']]) {
        assert.equal(await page.getByRole(role, name && { name, exact: true }).count(), 1, `${role} ${name}`);
    }
    await named('table');
    assert.equal(await page.locator('#documents').getByRole('row').count(), all.length + 1);
    await openDocument(page, 'two.docx');
    assert.equal(await page.getByRole('dialog', { name: 'two.docx' }).count(), 1);
    for (const name of ['Việc trước', 'Việc sau', 'Tài liệu trước', 'Tài liệu sau', 'Đóng']) {
        assert.equal(await page.getByRole('button', { name, exact: true }).count(), 1, name);
    }
    await named();
});
