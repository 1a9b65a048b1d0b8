
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
  const box = document.createElement('div');
  const input = document.createElement('input');
  const count = document.createElement('span');
  box.className = 'filter';
  input.type = 'search';
  input.placeholder = input.ariaLabel = words.filter;
  count.className = 'note';
  count.role = 'status';
  box.append(input, count);
  plans.querySelector('h2').after(box);

  const measures = [...plans.querySelectorAll('tbody tr:not(.section):not(.subsection)')]
    .map((row) => ({ row, text: row.textContent.toLowerCase() }));
  const headings = [...plans.querySelectorAll('tr.section, tr.subsection')];

  input.addEventListener('input', () => {
    const terms = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of measures) {
      row.hidden = !terms.every((term) => text.includes(term));
      shown += !row.hidden;
    }
    for (const heading of headings) heading.hidden = terms.length > 0;
    for (const plan of plans.querySelectorAll('article')) {
      plan.hidden = !plan.querySelector('tbody tr:not([hidden])');
      plan.classList.toggle('filtered', terms.length > 0);
    }
    count.textContent = terms.length === 0 ? '' : shown === 0 ? words.none : `${shown} / ${measures.length}`;
  });
})();
