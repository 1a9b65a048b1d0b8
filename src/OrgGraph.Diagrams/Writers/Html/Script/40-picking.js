// What belongs to a picked item: everything of the same key, the ties that end there, and what is at their other ends.
let picked = null;
const clear = () => {
  for (const v of views) {
    v.svg.classList.remove('picked');
    all(v.svg, '.near').forEach(e => e.classList.remove('near'));
  }
  all(document, '.picked-item').forEach(e => e.classList.remove('picked-item'));
};
const ofKey = (svg, key) => all(svg, `[data-key="${CSS.escape(key)}"], [data-of="${CSS.escape(key)}"]`);
// What lies under the mouse: an item, or the one that a name beside it belongs to.
const itemAt = target => {
  const part = target.closest('[data-part]');
  return part
    ? ofKey(part.ownerSVGElement, part.dataset.of).find(e => e.dataset.kind && e.dataset.kind !== 'edge')
    : target.closest('[data-kind]');
};
const near = element => {
  element?.classList.add('near');
  const key = element?.dataset.key;
  if (key !== undefined && element.dataset.kind !== 'edge') {
    ofKey(element.ownerSVGElement, key).filter(e => e.dataset.kind !== 'edge').forEach(e => e.classList.add('near'));
  }
};
const brighten = (svg, element, key, isTie) => {
  svg.classList.add('picked');
  const ends = new Set(isTie ? [element.id] : []);
  if (!isTie) {
    ofKey(svg, key).forEach(e => { e.classList.add('near'); if (e.id && e.dataset.kind !== 'edge') { ends.add(e.id); } });
  }
  let ties = 0;
  all(svg, '[data-from]').forEach(tie => {
    const other = ends.has(tie.dataset.from) ? tie.dataset.to : ends.has(tie.dataset.to) ? tie.dataset.from : null;
    if (tie === element || other !== null) {
      tie.classList.add('near');
      ties += tie.dataset.kind ? 1 : 0; // a figure at a line is no tie of its own
      (tie === element ? [tie.dataset.from, tie.dataset.to] : [other]).forEach(end => near(byId(end)));
    }
  });
  return ties;
};
const pick = element => {
  const again = element.classList.contains('picked-item');
  drop();
  if (again) {
    return;
  }
  element.classList.add('picked-item');
  const isTie = element.dataset.kind === 'edge';
  const { key } = element.dataset;
  picked = isTie ? { tie: element } : { key };
  if (isTie) {
    near(element);
  }
  // an item stands out on every page that has it
  const drawn = views.filter(v => (isTie ? v.svg === element.ownerSVGElement : ofKey(v.svg, key).length > 0));
  const ties = drawn.reduce((sum, v) => sum + brighten(v.svg, element, key, isTie), 0);
  const unit = facts?.unit.get(key);
  if (unit && !isTie) {
    say(text.totals, partnersOf(unit).filter(([u]) => !u.isGroup).length, measuresOf(unit).size);
  } else {
    say(text.ties, ties);
  }
  tell(element);
  bringIntoView(element);
  changed();
};
const drop = () => {
  clear();
  picked = null;
  status.textContent = '';
  byId('tip').hidden = true;
  byId('panel').hidden = true;
  changed();
};
