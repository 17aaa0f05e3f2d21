// A Word document as small as it may be: a zip of files that are stored, not packed.

const DOCUMENT = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The bytes of a document of plain paragraphs, one a line. */
export function docx(text) {
    const paragraphs = text.split('\n')
        .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
    return zip({
        '[Content_Types].xml': `<Types xmlns="${TYPES}">`
            + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + `<Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
        '_rels/.rels': `<Relationships xmlns="${RELATIONS}">`
            + `<Relationship Id="r" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `<w:document xmlns:w="${DOCUMENT}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    });
}

function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function zip(files) {
    const bodies = [];
    const directory = [];
    let offset = 0;
    for (const [name, text] of Object.entries(files)) {
        const bytes = Buffer.from(text);
        const about = Buffer.alloc(26);
        about.writeUInt16LE(20, 0); // version
        about.writeUInt16LE(0x21, 8); // 1 January 1980
        about.writeUInt32LE(crc(bytes), 10);
        about.writeUInt32LE(bytes.length, 14);
        about.writeUInt32LE(bytes.length, 18);
        about.writeUInt16LE(name.length, 22);
        const at = Buffer.alloc(14);
        at.writeUInt32LE(offset, 10);
        const body = [Buffer.from('PK\x03\x04'), about, Buffer.from(name), bytes];
        directory.push(Buffer.from('PK\x01\x02\x14\x00'), about, at, Buffer.from(name));
        bodies.push(...body);
        offset += Buffer.concat(body).length;
    }
    return Buffer.concat([...bodies, ...directory, end(Object.keys(files).length, offset, Buffer.concat(directory).length)]);
}

function end(count, offset, length) {
    const record = Buffer.alloc(22);
    record.write('PK\x05\x06');
    record.writeUInt16LE(count, 8);
    record.writeUInt16LE(count, 10);
    record.writeUInt32LE(length, 12);
    record.writeUInt32LE(offset, 16);
    return record;
}

function crc(bytes) {
    let sum = ~0;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
}
