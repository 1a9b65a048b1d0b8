// Search looks at names, other names and the whole text, on all pages; a unit is found by letters of its name in their order
// too, as short names are made: 环卫 for 环境卫生. Units come first.
const search = byId('search');
let hits = [];
let hit = -1;
// figures below the line are looked for as plain ones
const plain = words => words.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const namesOf = e => [e.getAttribute('aria-label') ?? '', ...(facts?.unit.get(e.dataset.key)?.aliases ?? [])].map(plain);
const hasInOrder = (name, wanted) => {
  let at = -1;
  return [...wanted].every(letter => { at = name.indexOf(letter, at + 1); return at >= 0; });
};
const SHORTEST = 2; // letters that say enough to be looked for one by one
const mark = () => {
  all(document, '.hit-found').forEach(e => e.classList.remove('hit-found', 'hit-now'));
  const wanted = plain(search.value);
  hit = -1;
  const found = { name: [], short: [], text: [] };
  for (const e of wanted === '' ? [] : nodesOf(document).filter(n => n.closest('svg') && !n.classList.contains('gone'))) {
    const isUnit = e.dataset.kind === 'unit';
    if (namesOf(e).some(n => n.includes(wanted))) {
      found[isUnit ? 'name' : 'text'].push(e);
    } else if (isUnit && wanted.length >= SHORTEST && namesOf(e).some(n => hasInOrder(n, wanted))) {
      found.short.push(e);
    } else if (plain(tipOf(e)).includes(wanted)) {
      found.text.push(e);
    }
  }
  hits = [...(found.name.length > 0 ? found.name : found.short), ...found.text];
  hits.forEach(e => e.classList.add('hit-found'));
  if (wanted === '') {
    status.textContent = '';
  } else {
    say(hits.length === 0 ? text.none : text.found, hits.length);
  }
  changed();
};
const next = step => {
  if (hits.length === 0) {
    return;
  }
  hits[hit]?.classList.remove('hit-now');
  hit = hit < 0 ? (step > 0 ? 0 : hits.length - 1) : (hit + step + hits.length) % hits.length;
  const element = hits[hit];
  element.classList.add('hit-now');
  open(pages.indexOf(element.closest('.page')));
  bringIntoView(element, true);
  say(text.at, hit + 1, hits.length);
};
search.addEventListener('input', mark);
search.addEventListener('keydown', e => {
  if (e.key === 'Enter') {
    e.preventDefault();
    next(e.shiftKey ? -1 : 1);
  }
});
