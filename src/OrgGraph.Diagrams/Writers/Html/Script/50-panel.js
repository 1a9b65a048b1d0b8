// The panel at the side: a unit's duties, a measure or what two items share, in full text.
const panel = byId('panel');
const marks = { lead: '●', responsible: '◆', assist: '○' };
const details = m => [m.deadline && fill(text.deadline, m.deadline), m.leaders.length > 0
  && fill(text.leaders, m.leaders.map(l => facts.leaders[l]).join('、')), m.source].filter(Boolean).join(' · ');
const measureItem = (m, edge) => {
  const item = make('li', [
    make('p', [...(edge ? [make('span', `${marks[edge.role]} ${text.roles[edge.role]}`, `role ${edge.role}`), ' '] : []),
      make('b', m.number), ` ${m.words}`]),
    make('p', (edge?.guess ? `${text.guess} · ` : '') + details(m), 'small')]);
  return item;
};
const strongest = (unit, m) => m.edges.find(e => e.unit === unit);
const listOf = (measures, unit) => {
  const parts = [];
  for (const [p, plan] of facts.plans.entries()) {
    const own = measures.filter(m => m.plan === p);
    if (own.length > 0) {
      parts.push(...(facts.plans.length > 1 ? [make('h3', `${plan.title}（${own.length}）`)] : []),
        make('ul', own.map(m => measureItem(m, unit && strongest(unit, m)))));
    }
  }
  return parts;
};
const goTo = key => {
  const here = ofKey(view().svg, key).find(e => e.dataset.kind);
  const target = here ?? nodesOf(document).find(e => e.dataset.key === key);
  if (target) {
    open(pages.indexOf(target.closest('.page')));
    if (!target.classList.contains('picked-item')) {
      pick(target);
    }
    bringIntoView(target, true);
  }
};
const unitParts = unit => {
  const own = [...measuresOf(unit)].sort((a, b) => a.i - b.i);
  const counts = Object.keys(marks).map(r => [r, unit.edges.filter(e => e.role === r).length]).filter(c => c[1] > 0)
    .map(([r, n]) => `${marks[r]} ${text.roles[r]} ${n}`);
  const partners = partnersOf(unit);
  const list = make('p', partners.map(([u, n]) => {
    const link = make('button', `${u.name} ${n}`, 'partner');
    link.type = 'button';
    link.addEventListener('click', () => goTo(u.id));
    return link;
  }));
  return [
    make('p', [...counts, ...(unit.load ? [fill(text.load, unit.load)] : [])].join('　'), unit.over ? 'over' : ''),
    ...(unit.aliases.length > 0 ? [make('p', fill(text.written, unit.aliases.join('、')), 'small')] : []),
    ...(partners.length > 0
      ? [make('details', [make('summary', fill(text.partners, partners.filter(([u]) => !u.isGroup).length)), list])] : []),
    make('h2', fill(text.duties, own.length)), ...listOf(own, unit)];
};
const measureParts = m => [
  make('p', m.words), make('p', details(m), 'small'),
  make('ul', m.edges.map(e =>
    make('li', [`${marks[e.role]} ${text.roles[e.role]} · ${e.unit.name}`, e.guess ? ` · ${text.guess}` : ''])))];
const contentOf = element => {
  const { key, kind } = element.dataset;
  const label = element.getAttribute('aria-label') ?? '';
  const shared = kind === 'edge' && element.dataset.from ? tiedBy(element, () => true) : null;
  if (shared) {
    const names = endsOf(element).map(e => facts.unit.get(e.dataset.key)?.name ?? e.getAttribute('aria-label'));
    return [names.join(' — '), [make('p', fill(text.shared, shared.length)), ...listOf(shared, facts.unit.get(key))]];
  }
  const [unit, measure, group] = kind === 'edge' ? [] : [facts?.unit.get(key), facts?.measure.get(key), facts?.groups.get(key)];
  return unit ? [unit.name, unitParts(unit)]
    : measure ? [fill(text.measure, measure.number), measureParts(measure)]
      : group ? [group.title, [make('p', fill(text.duties, group.measures.size)), ...listOf([...group.measures])]]
        : [label, tipOf(element).split('\n').slice(1).map(line => make('p', line))];
};
const tell = element => {
  const [title, parts] = contentOf(element);
  byId('panel-title').textContent = title;
  byId('panel-body').replaceChildren(...parts);
  byId('panel-body').scrollTop = 0;
  byId('isolate').hidden = element.dataset.kind === 'edge';
  panel.hidden = false;
};

// The tip at the mouse is a foretaste: the panel has all of it.
const TIP_LINES = 8;
const tip = byId('tip');
const showTip = (element, x, y) => {
  if (!element?.matches(hasTip)) {
    tip.hidden = true;
    return;
  }
  const lines = tipOf(element).split('\n');
  tip.textContent = lines.length > TIP_LINES ? [...lines.slice(0, TIP_LINES - 1), text.more].join('\n') : lines.join('\n');
  tip.hidden = false;
  const rect = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - rect.width - 4))}px`;
  tip.style.top = `${Math.max(4, y + 18 + rect.height > innerHeight ? y - rect.height - 10 : y + 18)}px`;
};
byId('panel-close').addEventListener('click', () => drop());
byId('isolate').addEventListener('click', () => {
  only = only === picked?.key ? '' : picked?.key ?? '';
  filter();
});
