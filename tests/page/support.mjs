// A folder to audit, and a browser that notes whatever a page must not do.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const { BIENBAN, CHROMIUM } = process.env;
const FIXTURES = new URL('../../fixtures/', import.meta.url);
// No sandbox for root; nothing that would call home.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

const roots = [];
after(() => roots.forEach((root) => fs.rmSync(root, { recursive: true })));

/** A folder that goes away with the tests of the file. */
export class Dir {
    constructor() {
        this.root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'bienban-page-')));
        roots.push(this.root);
    }

    path(name) {
        return path.join(this.root, name);
    }

    file(name, bytes) {
        fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
        fs.writeFileSync(this.path(name), bytes);
    }

    /** Invented documents of the project: `{ 'in/a.docx': 'minutes/hop-partial.docx' }`. */
    fixtures(names) {
        for (const [name, from] of Object.entries(names)) this.file(name, fs.readFileSync(new URL(from, FIXTURES)));
    }

    /** Runs the program here; what it says. */
    run(...args) {
        const options = { cwd: this.root, encoding: 'utf8', maxBuffer: 1 << 26 };
        const { status, stdout, stderr } = spawnSync(BIENBAN, args, options);
        assert.equal(status, 0, stderr);
        return stdout + stderr;
    }

    /** Audits `folder` into `out`; the page's name. */
    audit(folder, out, ...more) {
        this.run('audit', folder, '-o', out, '--fail-on', 'never', '--allow-faults', '-q', ...more);
        return this.path(`${out}/report.html`);
    }

    /** The rows of a table, as objects. */
    table(name) {
        const [heads, ...rows] = cells(fs.readFileSync(this.path(name), 'utf8').replace('\ufeff', ''));
        return rows.map((row) => Object.fromEntries(heads.map((head, n) => [head, row[n]])));
    }
}

/** The cells of CSV that the program wrote; every text is quoted. */
function cells(csv) {
    const line = (text) => Array.from(text.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g),
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
    return csv.trimEnd().split('\r\n').map(line);
}

/** All that a page holds: its source, and the documents in its blocks. */
export function contents(file) {
    const html = fs.readFileSync(file, 'utf8');
    const blocks = Array.from(html.matchAll(/<script type="text\/plain" id="b\d+">([^<]*)</g),
        ([, packed]) => inflateSync(Buffer.from(packed, 'base64')).toString());
    return { html, documents: blocks.flatMap((block) => JSON.parse(block)), all: [html, ...blocks].join('\n') };
}

let browser;
before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
after(() => browser?.close());

/**
 * A test in a browser with a store of its own. It fails, too, when a page says anything in the console, throws, is
 * stopped by its policy, asks a question nobody expected, or asks for anything but itself.
 */
export function using(name, options, body) {
    if (!body) return using(name, {}, options);
    return test(name, { timeout: 60_000 }, async () => {
        const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
        context.setDefaultTimeout(10_000);
        const user = new User(context);
        try {
            await user.watch();
            await body(user);
            await user.settle();
            assert.deepEqual(user.met, [], 'what a page must not do');
        } catch (error) {
            // often the reason of the failure
            if (user.met.length) error.message += `\nmet: ${user.met.join('\n')}`;
            throw error;
        } finally {
            await context.close();
        }
    });
}

/** Whoever has the pages open. */
class User {
    met = [];
    opened = new Set();
    answers = []; // to the questions that are expected
    kept = false; // whether the store is looked after

    constructor(context) {
        this.context = context;
    }

    async watch() {
        const { context, met } = this;
        context.on('console', (message) => met.push(`${message.type()}: ${message.text()}`));
        context.on('weberror', (error) => met.push(`error: ${error.error().stack}`));
        context.on('dialog', (dialog) => this.answer(dialog));
        context.on('request', (request) => {
            if (!this.opened.has(request.url().replace(/#.*/, ''))) met.push(`request: ${request.url()}`);
        });
        await context.addInitScript(() => document.addEventListener('securitypolicyviolation',
            (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
    }

    answer(dialog) {
        const answer = this.answers.shift();
        if (answer === undefined) this.met.push(`dialog: ${dialog.message()}`);
        return answer ? dialog.accept() : dialog.dismiss();
    }

    /** A new tab with the page, at a state such as `#q=a`. */
    async open(file, state = '') {
        const url = pathToFileURL(file).href;
        this.opened.add(url);
        const page = await this.context.newPage();
        await page.goto(url + state);
        await this.assertStore(page);
        return page;
    }

    async reload(page) {
        await page.reload();
        await this.assertStore(page);
    }

    /**
     * Looks after the store from now on: to a page of a file that asks for it while it loads, Chromium now and then
     * gives one that is empty and thrown away. Such a page is loaded again.
     */
    async keepStore(file) {
        this.opened.add(pathToFileURL(file).href);
        const keeper = await this.context.newPage();
        await keeper.goto(pathToFileURL(file).href);
        await keeper.evaluate(() => localStorage.setItem('kept', ''));
        this.kept = true;
    }

    async assertStore(page) {
        for (let n = 0; this.kept && await page.evaluate(() => localStorage.getItem('kept')) === null; n += 1) {
            assert.ok(n < 10, 'the store is empty');
            await page.reload();
        }
    }

    /** What was asked for or said late is heard, too. */
    async settle() {
        await new Promise((done) => setTimeout(done, 50));
    }
}

/** Holds `check` until it holds, or says why it does not. */
export async function soon(check) {
    for (const end = Date.now() + 5000; ;) {
        try {
            return await check();
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((done) => setTimeout(done, 20));
        }
    }
}

/** Waits until this is displayed: what a click unfolds may be laid out a moment after it. */
export async function seen(locator) {
    await locator.waitFor({ state: 'visible' });
}

/** The paths of the rows that are displayed, from top to bottom. */
export function paths(page) {
    return page.$$eval('#documents tbody tr', (rows) => rows
        .filter((row) => row.getClientRects().length > 0)
        .map((row) => row.querySelector('.doc a').textContent));
}

/** The link of the document at `path`. */
export function link(page, path) {
    return page.locator('#documents .doc a').filter({ hasText: new RegExp(`^${escapeRegExp(path)}$`) });
}

function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Opens a document by a click in the table. */
export async function openDocument(page, path) {
    await link(page, path).click();
    await soon(async () => assert.equal(await title(page), path));
}

/** The path of the document that is open; '' when there is none. */
export async function title(page) {
    const heading = page.locator('#panel[open] #panel-title');
    return await heading.count() ? heading.textContent() : '';
}

/** What the address says after `#`. */
export function state(page) {
    return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
}

/** What the note says that is the current one; '' when there is none. */
export async function currentNote(page) {
    const note = page.locator('#panel .thing.current .message');
    return await note.count() ? note.textContent() : '';
}
