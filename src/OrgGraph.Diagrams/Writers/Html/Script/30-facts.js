// What the plans say, with look-ups. The drawing shows a part of it: totals are counted here.
const facts = given && (() => {
  const units = given.units.map(([id, name, aliases, load, over, isGroup], i) =>
    ({ i, id, name, aliases: aliases.filter(a => a !== name), load, over, isGroup: isGroup === 1, edges: [] }));
  const whole = (key, plan) => (key.startsWith('=') ? key.slice(1) : given.plans[plan][0] + key);
  const sections = given.sections.map(([key, title, plan, parent]) => ({ id: whole(key, plan), title, plan, parent }));
  const tasks = given.tasks.map(([key, title, plan, section]) => ({ id: whole(key, plan), title, plan, section }));
  const measures = given.measures.map(([key, number, words, task, deadline, due, leaders, source, at], i) => ({
    i, id: whole(key, tasks[task].plan), number, words, task, deadline, due, leaders, source: placeOf(source, at),
    edges: [],
  }));
  // a tie is one number: eight times its unit, twice its role, one for a guess
  const edges = given.measures.flatMap((row, m) => row.at(-1).map(tie => ({
    unit: units[tie >> 3], measure: measures[m], role: ['lead', 'responsible', 'assist'][(tie >> 1) & 3], guess: (tie & 1) === 1,
  })));
  edges.forEach(e => { e.unit.edges.push(e); e.measure.edges.push(e); });
  const groups = new Map();
  const join = (key, title, measure) => {
    if (!groups.has(key)) {
      groups.set(key, { title, measures: new Set() });
    }
    groups.get(key).measures.add(measure);
  };
  for (const m of measures) {
    const task = tasks[m.task];
    m.plan = task.plan;
    m.sections = [];
    join(task.id, task.title, m);
    for (let s = task.section; s >= 0; s = sections[s].parent) {
      m.sections.push(s);
      join(sections[s].id, sections[s].title, m);
    }
    join(given.plans[m.plan][0], given.plans[m.plan][1], m);
  }
  return {
    units, sections, measures, edges, groups, plans: given.plans.map(([id, title]) => ({ id, title })), leaders: given.leaders,
    dues: given.dues, unit: new Map(units.map(u => [u.id, u])), measure: new Map(measures.map(m => [m.id, m])),
  };
})();

const measuresOf = unit => new Set(unit.edges.map(e => e.measure));
// The partners of a unit with what they share, the closest first, groups of units behind single ones.
const partnersOf = unit => {
  const shared = new Map();
  for (const m of measuresOf(unit)) {
    new Set(m.edges.map(e => e.unit)).forEach(u => { if (u !== unit) { shared.set(u, (shared.get(u) ?? 0) + 1); } });
  }
  return [...shared].sort((a, b) => a[0].isGroup - b[0].isGroup || b[1] - a[1] || a[0].i - b[0].i);
};
// The two items that a tie ends at, and what it ties by what the plans say: a list of edges or measures; null where unknown.
const endsOf = tie => [byId(tie.dataset.from), byId(tie.dataset.to)];
const tiedBy = (tie, isKept) => {
  const ends = endsOf(tie);
  const unit = facts && ends.map(e => e && facts.unit.get(e.dataset.key)).filter(Boolean);
  if (!unit?.length) {
    return null;
  }
  if (unit.length === 2) {
    const other = new Set(unit[1].edges.filter(isKept).map(e => e.measure));
    return [...new Set(unit[0].edges.filter(isKept).map(e => e.measure))].filter(m => other.has(m));
  }
  const key = ends.find(e => e && !facts.unit.has(e.dataset.key))?.dataset.key;
  const group = facts.groups.get(key)?.measures;
  const measure = facts.measure.get(key);
  return group || measure
    ? [...new Set(unit[0].edges.filter(e => isKept(e) && (!tie.dataset.role || e.role === tie.dataset.role)
      && (measure ? e.measure === measure : group.has(e.measure))).map(e => e.measure))]
    : null;
};
