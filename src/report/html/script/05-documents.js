// The documents: packed by the program in blocks, unpacked when one is opened.

const KEPT_BLOCKS = 8;
const blocks = new Map();
const numbers = new Map(rows.map((row, n) => [row, n]));

async function unpack(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(stream).json();
}

function loadBlock(n) {
    if (!blocks.has(n)) {
        blocks.set(n, unpack(byId(`b${n}`).textContent));
        if (blocks.size > KEPT_BLOCKS) blocks.delete(blocks.keys().next().value);
    }
    return blocks.get(n);
}

/** The document of a row. */
async function loadDocument(row) {
    const n = numbers.get(row);
    const block = await loadBlock(Math.floor(n / data.block));
    return block[n % data.block];
}

/** The same, or a document that only says why it cannot be shown. */
async function loadOrExplain(path) {
    const row = rowsByPath().get(path);
    const explain = (key) => ({ path, fault: word(key), records: [], findings: [] });
    if (!row) return explain('gone');
    if (typeof DecompressionStream === 'undefined') return explain('old');
    try {
        return await loadDocument(row);
    } catch {
        return explain('broken');
    }
}
