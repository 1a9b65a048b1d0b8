// The address says what is shown, so that a link leads to it: page, place, picked item, filters, words looked for.
let timer = 0;
let isRestoring = true;
const addressOf = () => {
  const v = view();
  const box = v.now && v.moved ? [v.now.x, v.now.y, v.now.width, v.now.height].map(n => Math.round(n * 10) / 10).join(',') : '';
  const values = {
    page: shown > 0 ? shown + 1 : '', view: box, pick: picked?.key ?? '', find: search.value.trim(), only,
    ...Object.fromEntries(Object.keys(choices).map(n => [n, valueOf(n)])),
    off: roleBoxes.filter(r => !r.checked).map(r => r.dataset.filter).join(','),
    weight: slider && slider.value !== '1' ? slider.value : '',
  };
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
};
function changed() {
  if (!isRestoring) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        history.replaceState(null, '', `#${addressOf()}`);
      } catch { /* a frame without an address of its own */ }
    }, 150);
  }
}
const restore = () => {
  isRestoring = true;
  const wanted = new URLSearchParams(location.hash.slice(1));
  const value = name => wanted.get(name) ?? '';
  drop();
  const off = value('off').split(',');
  roleBoxes.forEach(r => { r.checked = !off.includes(r.dataset.filter); });
  Object.entries(choices).forEach(([n, c]) => { if (c) { c.value = value(n); c.selectedIndex = Math.max(0, c.selectedIndex); } });
  if (slider) {
    slider.value = Number(value('weight')) || 1;
  }
  search.value = value('find');
  const key = value('pick');
  const drawn = nodesOf(document).filter(e => e.dataset.key === key);
  open((Number(value('page')) || 1) - 1);
  const element = drawn.find(e => e.closest('.page') === view().page) ?? drawn[0];
  if (key !== '' && element) {
    pick(element);
  }
  only = value('only');
  if (search.value !== '') {
    mark();
  }
  filter();
  const box = value('view').split(',').map(Number);
  if (box.length === 4 && box.every(Number.isFinite) && box[2] > 0 && box[3] > 0) {
    show(view(), { x: box[0], y: box[1], width: box[2], height: box[3] });
  } else {
    start(view());
  }
  isRestoring = false;
};
addEventListener('hashchange', restore);
