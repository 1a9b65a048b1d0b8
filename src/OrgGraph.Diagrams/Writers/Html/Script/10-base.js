// What the page holds: its texts, what the plans say (null where the drawing came without), its pages.
const { texts: text, facts: given, places } = JSON.parse(document.getElementById('data').textContent);
const byId = id => document.getElementById(id);
const pages = [...document.querySelectorAll('.page')];
const tabs = [...document.querySelectorAll('[role=tab]')];
const status = byId('status');
const say = (words, ...values) => { status.textContent = fill(words, ...values); };
const fill = (words, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v), words);
const make = (name, content, className) => {
  const element = document.createElement(name);
  element.append(...[content ?? ''].flat());
  if (className) {
    element.className = className;
  }
  return element;
};
const all = (root, selector) => [...root.querySelectorAll(selector)];
// The file leaves out what follows from the rest: keys of parts right behind the item that they belong to, what items are and are
// called where that is their key, and the wide unseen twins of lines, which are easy to point at.
for (const page of pages) {
  let key = '';
  for (const e of page.querySelectorAll('[data-key], [data-of]')) {
    key = e.dataset.key ?? key;
    if (e.dataset.of === '') {
      e.dataset.of = key;
    }
    if (e.dataset.kind) {
      e.setAttribute('role', 'graphics-symbol img');
      e.ariaLabel ??= e.dataset.key;
    }
  }
  for (const line of page.querySelectorAll('[data-from] > path')) {
    const twin = line.cloneNode();
    twin.setAttribute('class', 'hit');
    line.before(twin);
  }
}
// A place is the index of what stands around its number, and the number.
const placeOf = (sort, number) => `${places[sort][0]}${number}${places[sort][1]}`;
const hasTip = '[data-tip], [data-at]';
const tipOf = e =>
  [e.getAttribute('aria-label'), e.dataset.tip, e.dataset.at && placeOf(...e.dataset.at.split(' '))].filter(Boolean).join('\n');
const nodesOf = root => all(root, '[data-kind]:not([data-kind=edge])');
