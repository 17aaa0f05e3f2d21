// What everything else is written with: the words and rules the program gave, and elements made of text only.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);

/** The words of the page's language for `key`, with each `{name}` filled in. */
function word(key, values = {}) {
    return data.words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A number as the page's language writes it. */
function count(number) {
    return number.toLocaleString(document.documentElement.lang);
}

/** A new element. Children are nodes or strings; a string becomes text, never markup. */
function make(tag, className, ...children) {
    const node = document.createElement(tag);
    node.className = className;
    node.append(...children);
    return node;
}

function makeButton(className, text, action) {
    const button = make('button', className, text);
    button.type = 'button';
    button.addEventListener('click', action);
    return button;
}

function makeDetails(className, summary, ...children) {
    return make('details', className, make('summary', '', summary), ...children);
}

function makePill(className, text) {
    return make('span', `pill ${className}`, text);
}

/** Copies text from within an open dialog; `navigator.clipboard` is missing on plain http. */
async function copyText(text, dialog) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const field = make('textarea', 'visually-hidden', text);
        const focused = document.activeElement;
        dialog.append(field);
        field.select();
        document.execCommand('copy');
        field.remove();
        focused.focus();
    }
}
