// One view a page: the part of the page that is seen is the viewBox of its picture.
const MOST = 40; // most and least magnification against the whole page
const LEAST = 0.5;
const READABLE = 12; // pixels of the smallest text at the start
let shown = 0;
const views = pages.map(page => {
  const svg = page.querySelector('svg');
  const box = svg.viewBox.baseVal;
  const sizes = all(svg, 'text').map(t => Number(t.closest('[font-size]').getAttribute('font-size')));
  return {
    page, svg, whole: { x: box.x, y: box.y, width: box.width, height: box.height }, now: null, moved: false,
    smallest: Math.min(...sizes, READABLE),
  };
});
const view = () => views[shown];
const frame = () => document.querySelector('main').getBoundingClientRect();
// The part of the window that the panel leaves free.
const free = () => {
  const { left, top, right, bottom } = frame();
  const beside = byId('panel').hidden ? null : byId('panel').getBoundingClientRect();
  const isBelow = beside && beside.left <= left + 1;
  return {
    left, top, right: beside && !isBelow ? beside.left : right, bottom: isBelow ? beside.top : bottom,
  };
};

const show = (v, box, moved = true) => {
  [v.now, v.moved] = [box, moved];
  v.svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  changed();
};
const whole = v => show(v, { ...v.whole }, false);
// The width of the window, or more where the smallest text could not be read.
const start = v => {
  const { width, height } = frame();
  const scale = Math.max(width / v.whole.width, READABLE / v.smallest);
  const box = { x: 0, y: 0, width: width / scale, height: height / scale };
  box.y = Math.min(0, (v.whole.height - box.height) / 2);
  show(v, box, false);
};
const scaleOf = v => v.whole.width / v.now.width;

// The point of the page under a point of the window.
const toPage = (v, x, y) => new DOMPoint(x, y).matrixTransform(v.svg.getScreenCTM().inverse());

const zoom = (v, factor, x, y) => {
  const bounded = Math.min(MOST, Math.max(LEAST, scaleOf(v) * factor));
  const by = scaleOf(v) / bounded;
  const rect = frame();
  const at = toPage(v, x ?? rect.left + rect.width / 2, y ?? rect.top + rect.height / 2);
  const b = v.now;
  show(v, { x: at.x - (at.x - b.x) * by, y: at.y - (at.y - b.y) * by, width: b.width * by, height: b.height * by });
};
const pan = (v, dx, dy) => {
  const m = v.svg.getScreenCTM();
  show(v, { ...v.now, x: v.now.x - dx / m.a, y: v.now.y - dy / m.d });
};

const open = index => {
  shown = Math.min(pages.length - 1, Math.max(0, index));
  pages.forEach((p, i) => { p.hidden = i !== shown; });
  tabs.forEach((t, i) => { t.setAttribute('aria-selected', i === shown); t.tabIndex = i === shown ? 0 : -1; });
  tabs[shown]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  byId('tip').hidden = true;
  changed();
};

// Into the window, and near enough to be read.
const bringIntoView = (element, nearer) => {
  const v = view();
  const m = v.svg.getScreenCTM();
  if (nearer && m.a * v.smallest < READABLE + 4) {
    zoom(v, (READABLE + 4) / (m.a * v.smallest));
  }
  const rect = element.getBoundingClientRect();
  const area = free();
  const isHigh = rect.height > area.bottom - area.top;
  const isWide = rect.width > area.right - area.left;
  if (nearer || (!isWide && (rect.left < area.left || rect.right > area.right))
    || (!isHigh && (rect.top < area.top || rect.bottom > area.bottom))) {
    pan(v, isWide ? area.left + 20 - rect.left : (area.left + area.right - rect.left - rect.right) / 2,
      isHigh ? area.top + 20 - rect.top : (area.top + area.bottom - rect.top - rect.bottom) / 2);
  }
};
addEventListener('resize', () => { if (!view().moved) { start(view()); } });
