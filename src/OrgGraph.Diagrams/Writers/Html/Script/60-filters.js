// Filters hide measures, the ties that are left without any, and the units that are left bare.
const roleBoxes = all(document, 'input[data-filter]');
const choices = Object.fromEntries(['plan', 'section', 'due', 'leader'].map(n => [n, byId(`filter-${n}`)]));
const slider = byId('weight');
let only = ''; // the unit whose neighbours alone are shown; empty for all
const unitTies = facts ? all(document, 'svg [data-from]').filter(t => endsOf(t).every(e => facts.unit.has(e?.dataset.key))) : [];
if (slider) {
  slider.max = Math.max(1, ...unitTies.map(t => tiedBy(t, () => true).length));
  byId('weight-row').hidden = unitTies.length === 0 || slider.max === '1';
}
const valueOf = name => choices[name]?.value ?? '';
const fitsChoices = m => (valueOf('plan') === '' || facts.plans[m.plan].id === valueOf('plan'))
  && (valueOf('section') === '' || m.sections.some(s => facts.sections[s].id === valueOf('section')))
  && (valueOf('due') === '' || m.due === Number(valueOf('due')))
  && (valueOf('leader') === '' || m.leaders.some(l => facts.leaders[l] === valueOf('leader')));

const filter = () => {
  const off = new Set(roleBoxes.filter(r => !r.checked).map(r => r.dataset.filter));
  const least = Number(slider?.value ?? 1);
  const chosen = Object.keys(choices).some(n => valueOf(n) !== '');
  all(document, 'svg .gone').forEach(e => e.classList.remove('gone'));
  const active = off.size > 0 || least > 1 || chosen || only !== '';
  byId('filters').classList.toggle('active', active);
  byId('isolate').setAttribute('aria-pressed', only !== '');
  if (slider) {
    byId('weight-value').textContent = least;
  }
  if (active) {
    hide(off, least, chosen);
  } else if (!picked) {
    status.textContent = '';
  }
  changed();
};
const hide = (off, least, chosen) => {
  const isKept = e => !off.has(e.role) && (!chosen || fitsChoices(e.measure));
  const kept = facts && {
    edges: new Set(facts.edges.filter(isKept)),
    measures: new Set(facts.measures.filter(m => (!chosen || fitsChoices(m)) && (m.edges.length === 0 || m.edges.some(isKept)))),
  };
  const isNodeKept = e => {
    const { key } = e.dataset;
    return facts?.unit.has(key) ? facts.unit.get(key).edges.some(edge => kept.edges.has(edge))
      : facts?.measure.has(key) ? kept.measures.has(facts.measure.get(key))
        : facts?.groups.has(key) ? [...facts.groups.get(key).measures].some(m => kept.measures.has(m)) : true;
  };
  for (const { svg } of views) {
    nodesOf(svg).filter(e => !isNodeKept(e)).forEach(e => e.classList.add('gone'));
    const ties = all(svg, '[data-from]');
    const tied = new Map(); // how many ties of a node are left
    const only1 = only && new Set(ofKey(svg, only).map(e => e.id));
    for (const tie of ties) {
      const ends = endsOf(tie);
      const shared = tiedBy(tie, e => kept.edges.has(e));
      const isUnits = ends.every(e => facts?.unit.has(e?.dataset.key));
      const stays = ends.every(e => e && !e.classList.contains('gone')) && !off.has(tie.dataset.role)
        && (shared === null || shared.length >= (isUnits ? least : 1))
        && (!only1 || ends.some(e => only1.has(e.id)));
      tie.classList.toggle('gone', !stays);
      ends.forEach(e => e && tied.set(e, (tied.get(e) ?? 0) + (stays ? 1 : 0)));
    }
    tied.forEach((count, e) => { if (count === 0 && e.dataset.key !== only) { e.classList.add('gone'); } });
    if (only1?.size > 0) {
      nodesOf(svg).filter(e => !tied.get(e) && e.dataset.key !== only).forEach(e => e.classList.add('gone'));
    }
    all(svg, '[data-role]:not([data-from])').filter(e => off.has(e.dataset.role)).forEach(e => e.classList.add('gone'));
    // names and figures go with what they belong to
    const left = new Set(nodesOf(svg).filter(e => !e.classList.contains('gone')).map(e => e.dataset.key));
    all(svg, '[data-of]').filter(e => !left.has(e.dataset.of)).forEach(e => e.classList.add('gone'));
  }
  if (facts) {
    const units = new Set(all(document, 'svg [data-kind=unit]:not(.gone)').map(e => e.dataset.key));
    if (only) {
      say(text.around, units.size);
    } else {
      say(text.filtered, kept.measures.size, units.size);
    }
  }
};
const resetFilters = () => {
  roleBoxes.forEach(r => { r.checked = true; });
  Object.values(choices).forEach(c => { if (c) { c.value = ''; } });
  if (slider) {
    slider.value = 1;
  }
  only = '';
  filter();
};
[...roleBoxes, ...Object.values(choices)].forEach(c => c?.addEventListener('change', filter));
slider?.addEventListener('input', filter);
byId('filter-reset').addEventListener('click', resetFilters);
