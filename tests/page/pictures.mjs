// Pictures of a page for the README: node pictures.mjs PAGE FOLDER, with the path of a browser in CHROMIUM.

import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';

const [page, folder] = process.argv.slice(2);
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

async function picture(name, width, height, hash, colorScheme, at) {
    const view = await browser.newPage({ viewport: { width, height }, colorScheme });
    await view.goto(pathToFileURL(page).href + hash);
    if (hash.includes('doc=')) await view.locator('#panel[open] .thing.current').waitFor();
    if (at) await view.locator(at).evaluate((node) => node.scrollIntoView());
    await view.screenshot({ path: `${folder}/${name}.png` });
    await view.close();
}

await picture('trang', 1400, 900, '', 'light');
await picture('trang-tai-lieu', 1400, 900, '#doc=ban-giao-partial.docx&at=1', 'light');
await picture('trang-hep', 390, 844, '#status=incomplete', 'dark', '#list');
await browser.close();
