
'use strict';
// Adds sorting and search to a page that is complete without them.
(() => {
  const words = document.body.dataset;

  for (const heading of document.querySelectorAll('th[data-sortable]')) {
    // not a <button>: browsers leave form controls out of headings that they repeat on printed pages
    const button = document.createElement('span');
    button.role = 'button';
    button.tabIndex = 0;
    button.title = words.sort;
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener('click', () => sort(heading));
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        sort(heading);
      }
    });
  }

  function sort(heading) {
    const table = heading.closest('table');
    const column = heading.cellIndex;
    const numeric = heading.classList.contains('num');
    const ascending = heading.ariaSort ? heading.ariaSort === 'descending' : !numeric || column === 0;
    for (const other of heading.parentElement.children) other.removeAttribute('aria-sort');
    heading.ariaSort = ascending ? 'ascending' : 'descending';
    const key = (row) => numeric
      ? Number(row.cells[column].textContent)
      : row.cells[column].firstChild.textContent;
    const compare = (a, b) => numeric ? key(a) - key(b) : key(a).localeCompare(key(b), 'zh');
    const rows = [...table.tBodies[0].rows].sort((a, b) => ascending ? compare(a, b) : compare(b, a));
    table.tBodies[0].append(...rows);
  }

  const plans = document.getElementById('plans');
  if (!plans) return; // a short report has none
  const box = document.createElement('div');
  const input = document.createElement('input');
  const count = document.createElement('span');
  box.className = 'filter';
  input.type = 'search';
  input.placeholder = input.ariaLabel = words.filter;
  count.className = 'note';
  count.role = 'status';

  const headingOf = (cell) => cell.closest('table').tHead.rows[0].cells[cell.cellIndex].textContent;
  const measures = [...plans.querySelectorAll('tbody tr:not(.section):not(.subsection)')].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    plan: row.closest('article'),
    month: row.dataset.due || '-',
    units: [...row.querySelectorAll('[data-unit]')].map((n) => ({ unit: n.dataset.unit, role: headingOf(n.closest('td')) })),
  }));
  const headings = [...plans.querySelectorAll('tr.section, tr.subsection')];
  const named = measures.flatMap((m) => m.units);

  function select(label, options) {
    const made = document.createElement('select');
    made.ariaLabel = label;
    made.append(new Option(label, ''), ...options.map(([value, text]) => new Option(text, value)));
    made.addEventListener('change', apply);
    return made;
  }

  const distinct = (values) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'zh')).map((v) => [v, v]);
  const byPlan = select(words.plan, [...plans.querySelectorAll('article')].map((p) => [p.id, p.querySelector('h3').textContent]));
  const byUnit = select(words.unit, distinct(named.map((n) => n.unit)));
  const byRole = select(words.role, [...new Set(named.map((n) => n.role))].map((v) => [v, v]));
  const byMonth = select(words.due, distinct(measures.map((m) => m.month)).map(([v]) => [v, v === '-' ? words.undated : v]));
  box.append(input, byPlan, byUnit, byRole, byMonth, count);
  plans.querySelector('h2').after(box);
  input.addEventListener('input', apply);

  function apply() {
    const terms = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const filtered = terms.length > 0 || [byPlan, byUnit, byRole, byMonth].some((s) => s.value);
    let shown = 0;
    for (const m of measures) {
      const meets = (n) => (!byUnit.value || n.unit === byUnit.value) && (!byRole.value || n.role === byRole.value);
      m.row.hidden = !(terms.every((term) => m.text.includes(term))
        && (!byPlan.value || m.plan.id === byPlan.value)
        && (!byMonth.value || m.month === byMonth.value)
        && (!(byUnit.value || byRole.value) || m.units.some(meets)));
      shown += !m.row.hidden;
    }
    for (const heading of headings) heading.hidden = filtered;
    for (const plan of plans.querySelectorAll('article')) {
      plan.hidden = !plan.querySelector('tbody tr:not([hidden])');
      plan.classList.toggle('filtered', filtered);
    }
    count.textContent = !filtered ? '' : shown === 0 ? words.none : `${shown} / ${measures.length}`;
  }

  // #unit=大兴区水务局 shows a unit's measures, #measure=… one of them
  function follow() {
    const [kind, value] = decodeURIComponent(location.hash.slice(1)).split(/=(.*)/s);
    if (kind === 'unit' && [...byUnit.options].some((o) => o.value === value)) {
      input.value = byPlan.value = byRole.value = byMonth.value = '';
      byUnit.value = value;
      apply();
      plans.scrollIntoView();
    } else if (kind === 'measure') {
      const found = measures.find((m) => m.row.id === `measure=${value}`);
      if (found) {
        input.value = byPlan.value = byUnit.value = byRole.value = byMonth.value = '';
        apply();
        for (const m of measures) m.row.classList.toggle('found', m === found);
        found.row.scrollIntoView({ block: 'center' });
      }
    }
  }

  addEventListener('hashchange', follow);
  follow();
})();
