// Vietnamese search: `dong` finds `đồng`, `đồng` does not find `đông`, `hòa` and `hoà` are one word.

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const VOWELS = 'aeiouy\u0302\u0306\u031b';
const TONE_IN_VOWELS = new RegExp(`([${VOWELS}]+)([${TONES}])([${VOWELS}]*)`, 'g');

/**
 * Lower case, decomposed, the tone mark moved to the front of its group of vowels. Old and new
 * spelling (`hòa`, `hoà`) put it on different vowels; in front of them all it is the same for both,
 * and what is typed so far (`hò`) stays the beginning of the word.
 */
function foldCase(text) {
    return text.normalize('NFD').toLowerCase().replace(TONE_IN_VOWELS, '$2$1$3');
}

/** The same without any diacritic; `đ` has no decomposition. */
function foldMarks(folded) {
    return folded.replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd');
}

/** A text prepared for `holdsWord`. */
function searchKey(text) {
    const exact = foldCase(text);
    return { exact, plain: foldMarks(exact) };
}

/** The words of a query; one typed without diacritics is looked for without them. */
function queryWords(query) {
    return foldCase(query).split(/\s+/).filter(Boolean)
        .map((text) => ({ text, plain: foldMarks(text) === text }));
}

function holdsWord(key, { text, plain }) {
    return (plain ? key.plain : key.exact).includes(text);
}
