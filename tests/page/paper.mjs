// The page on paper and on a narrow screen.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before } from 'node:test';
import { LAST_WORDS, LONG_NAME, audited } from './documents.mjs';
import { openDocument, paths, soon, state, using } from './support.mjs';

const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

let dir;
before(() => {
    dir = audited();
});

/** What is printed: the pages as text, or null where nothing reads PDF. */
async function printed(page) {
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const { error, stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
    return error ? null : stdout.normalize().split('\f').slice(0, -1);
}

/** Whether the pages have these words, however their lines are broken. */
function has(pages, words) {
    const solid = (text) => text.replace(/\s/g, '');
    return solid(pages.join('')).includes(solid(words.normalize()));
}

/** How light a colour is, from 0 to 1. */
function lightness(colour) {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha === 0 ? 1 : (red * 0.2126 + green * 0.7152 + blue * 0.0722) / 255;
}

/** The background of what is shown and the colour of its text, for each selector. */
async function assertLight(page, ...selectors) {
    for (const selector of selectors) {
        const [back, text] = await page.locator(selector).first().evaluate((node) => {
            const style = getComputedStyle(node);
            return [style.backgroundColor, style.color];
        });
        assert.ok(lightness(back) > 0.9, `${selector} is on ${back}`);
        assert.ok(lightness(text) < 0.5, `${selector} is in ${text}`);
    }
}

using('what is printed in the dark is light', { colorScheme: 'dark' }, async (user) => {
    const page = await user.open(dir.page);
    const back = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.ok(lightness(await back()) < 0.3, 'dark on the screen');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await back(), 'rgb(255, 255, 255)');
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light');
    await assertLight(page, 'body', '#documents th', '#documents td', '.tile span', 'footer');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await openDocument(page, LONG_NAME);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await assertLight(page, '#panel', '#panel .sheet', '#panel .block', '#panel .card', '#panel .message');
});

using('the list is printed as it is filtered, and without what is for the screen', { colorScheme: 'dark' }, async (user) => {
    const page = await user.open(dir.page, '#folder=2023');
    const shown = await paths(page);
    const rest = await page.locator('#documents tbody tr[hidden] .doc a').allTextContents();
    assert.ok(shown.length > 3 && rest.length > 3);
    const pages = await printed(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.deepEqual(await paths(page), shown);
    for (const selector of ['#filters', '.skip', 'dialog']) {
        for (const node of await page.locator(selector).all()) assert.ok(!await node.isVisible(), selector);
    }
    if (!pages) return;
    for (const path of shown) assert.ok(has(pages, path), `${path} is not printed`);
    for (const path of rest.filter((path) => path !== 'hỏng.docx')) assert.ok(!has(pages, path), `${path} is printed`);
});

using('on a sheet of A4 neither days nor heads are broken', { viewport: { width: 680, height: 970 } }, async (user) => {
    const page = await user.open(dir.page);
    await page.emulateMedia({ media: 'print' });
    const broken = await page.locator('#documents :is(th, .day)').evaluateAll((cells) => cells.flatMap((cell) => {
        const text = cell.firstChild;
        return Array.from(text?.data.matchAll(/\S+/g) ?? []).filter(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return range.getClientRects().length > 1;
        }).map(([word]) => word);
    }));
    assert.deepEqual(broken, []);
});

using('an open document is printed whole with its notes, and nothing else', { colorScheme: 'dark' }, async (user) => {
    const page = await user.open(dir.page);
    await openDocument(page, LONG_NAME);
    const pages = await printed(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.ok(!await page.locator('#documents').isVisible());
    assert.ok(!await page.locator('#panel button', { hasText: 'Đóng' }).isVisible());
    const clipped = await page.getByText(LAST_WORDS).evaluate((node) => {
        const { bottom } = node.getBoundingClientRect();
        for (let box = node.parentElement; box; box = box.parentElement) {
            const hides = getComputedStyle(box).overflowY !== 'visible' && box !== document.documentElement;
            if (hides && box.getBoundingClientRect().bottom < bottom) return box.className || box.tagName;
        }
        return null;
    });
    assert.equal(clipped, null);
    if (!pages) return;
    assert.ok(pages.length > 2, `${pages.length} pages`);
    for (const words of [LONG_NAME, 'BIÊN BẢN LÀM VIỆC', 'Chưa ghi giờ bắt đầu', LAST_WORDS]) {
        assert.ok(has(pages, words), `${words} is not printed`);
    }
    assert.ok(!has(pages, 'two.docx') && !has(pages, 'Tổng quan'));
});

using('no part of the list and of a document is wider than a telephone', NARROW, async (user) => {
    const page = await user.open(dir.page);
    const overflow = () => page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - innerWidth;
        const body = document.querySelector('#panel[open] .columns');
        return [wide, body ? body.scrollWidth - body.clientWidth : 0];
    });
    assert.equal(await page.evaluate(() => innerWidth), 390);
    assert.deepEqual(await overflow(), [0, 0]);
    const row = page.locator('#documents tbody tr', { hasText: 'two.docx' });
    const box = await row.boundingBox();
    for (const cell of await row.locator('td').all()) {
        const of = await cell.boundingBox();
        if (of) assert.ok(of.x >= box.x - 1 && of.x + of.width <= box.x + box.width + 1, 'a cell within its card');
    }
    for (const path of await paths(page)) {
        await openDocument(page, path);
        assert.deepEqual(await overflow(), [0, 0], path);
        await page.getByRole('button', { name: 'Đóng' }).tap();
        await soon(() => assert.equal(state(page).doc, undefined));
    }
});

using('on a telephone notes stand below their place', NARROW, async (user) => {
    const page = await user.open(dir.page, '#doc=2024/dài.docx');
    const blank = await page.locator('#panel mark.blank', { hasText: 'giờ bắt đầu' }).boundingBox();
    const note = await page.locator('#panel .card', { hasText: 'BB101' }).boundingBox();
    assert.ok(note.y > blank.y && note.x < 100 && note.width > 250, JSON.stringify([blank, note]));
    assert.ok(!await page.locator('#panel .read dl').first().isVisible(), 'folded away');
});

/** What is too faint: texts with a contrast below that of WCAG AA to what is behind them. */
function faint() {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
    const luminance = (colour) => {
        const [red, green, blue] = channels(colour).map((value) => value / 255)
            .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (node) => {
        for (let box = node; box; box = box.parentElement) {
            const colour = getComputedStyle(box).backgroundColor;
            if (channels(colour)[3] !== 0) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const holdsText = (node) => Array.from(node.childNodes).some((child) => child.nodeType === 3 && child.data.trim());
    return Array.from(document.querySelectorAll('body *')).flatMap((node) => {
        // muted notes are faint on purpose
        if (!holdsText(node) || !node.checkVisibility() || node.closest('.muted, script, option')) return [];
        const { color, fontSize, fontWeight } = getComputedStyle(node);
        const [dark, light] = [luminance(color), luminance(behind(node))].sort((a, b) => a - b);
        const size = parseFloat(fontSize);
        const least = size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5;
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < least ? [`${node.tagName} ${node.className}: ${contrast.toFixed(2)}`] : [];
    });
}

for (const colorScheme of ['light', 'dark']) {
    using(`every text stands out from what is behind it (${colorScheme})`, { colorScheme }, async (user) => {
        const page = await user.open(dir.page);
        assert.deepEqual(await page.evaluate(faint), []);
        for (const path of ['two.docx', '2024/draft.docx', 'hỏng.docx']) {
            await openDocument(page, path);
            await page.keyboard.press('n');
            assert.deepEqual([...new Set(await page.evaluate(faint))], [], path);
            await page.keyboard.press('Escape');
            await soon(() => assert.equal(state(page).doc, undefined));
        }
    });
}
