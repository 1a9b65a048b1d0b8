// Mouse, touch and keys.
for (const v of views) {
  const pointers = new Map();
  let moved = false;
  let captured = false;
  v.page.addEventListener('wheel', e => {
    e.preventDefault();
    zoom(v, Math.exp(-e.deltaY * (e.deltaMode === 1 ? 0.05 : 0.0015)), e.clientX, e.clientY);
  }, { passive: false });
  v.page.addEventListener('pointerdown', e => {
    if (e.button === 0) {
      moved = moved && pointers.size > 0;
      pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
    }
  });
  v.page.addEventListener('pointermove', e => {
    const from = pointers.get(e.pointerId);
    if (!from || !(e.buttons & 1)) {
      if (e.pointerType === 'mouse') {
        showTip(e.target.closest('[data-part]') ? itemAt(e.target) : e.target.closest(hasTip), e.clientX, e.clientY);
      }
      return;
    }
    const far = Math.abs(e.clientX - from.x) + Math.abs(e.clientY - from.y) > (e.pointerType === 'touch' ? 8 : 3);
    if (!moved && !far && pointers.size < 2) {
      return;
    }
    if (!captured) {
      captured = true;
      v.page.classList.add('dragging');
    }
    if (e.pointerType === 'mouse') {
      v.page.setPointerCapture(e.pointerId);
    }
    moved = true;
    tip.hidden = true;
    const other = [...pointers].find(([id]) => id !== e.pointerId)?.[1];
    if (other) {
      // two fingers: what is between them grows with their distance, and moves with their middle
      const [before, after] = [from, { x: e.clientX, y: e.clientY }].map(p => Math.hypot(p.x - other.x, p.y - other.y));
      pan(v, (e.clientX - from.x) / 2, (e.clientY - from.y) / 2);
      zoom(v, after / Math.max(1, before), (e.clientX + other.x) / 2, (e.clientY + other.y) / 2);
    } else {
      pan(v, e.clientX - from.x, e.clientY - from.y);
    }
    pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
  });
  const stop = e => {
    pointers.delete(e.pointerId);
    if (pointers.size === 0) {
      captured = false;
      v.page.classList.remove('dragging');
    }
  };
  v.page.addEventListener('pointerup', stop);
  v.page.addEventListener('pointercancel', stop);
  v.page.addEventListener('pointerleave', e => {
    tip.hidden = true;
    if (e.pointerType === 'touch') {
      stop(e);
    }
  });
  v.page.addEventListener('click', e => {
    if (moved) {
      return;
    }
    const element = itemAt(e.target);
    tip.hidden = true;
    if (element) {
      pick(element);
    } else {
      drop();
    }
  });
  v.svg.addEventListener('focusin', e => {
    const element = e.target.closest('[data-kind]');
    if (element?.matches(':focus-visible')) {
      bringIntoView(element);
      const rect = element.getBoundingClientRect();
      showTip(element, rect.left, rect.bottom);
    }
  });
  v.svg.addEventListener('focusout', () => { tip.hidden = true; });
}

tabs.forEach((t, i) => t.addEventListener('click', () => turn(i)));
const turn = index => {
  open(index);
  if (!view().moved) {
    start(view());
  }
};
document.querySelector('[role=tablist]')?.addEventListener('keydown', e => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
  if (step) {
    e.preventDefault();
    e.stopPropagation();
    turn(shown + step);
    tabs[shown].focus();
  }
});
const actions = {
  in: () => zoom(view(), 1.25), out: () => zoom(view(), 0.8), fit: () => whole(view()), width: () => start(view()),
  print: () => window.print(), svg: saveSvg, png: savePng, link: copyLink, theme: turnTheme,
};
all(document, '[data-action]').forEach(b => b.addEventListener('click', () => actions[b.dataset.action]()));

document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey) {
    return;
  }
  if (e.key === 'Escape') {
    search.value = '';
    mark();
    drop();
    if (only !== '') {
      only = '';
      filter();
    }
    closeMenus(null);
    if (document.activeElement === search) {
      search.blur();
    }
    return;
  }
  if (e.target.closest('input, select, summary, #panel')) {
    return;
  }
  const node = document.activeElement?.closest('svg [data-kind]');
  const keys = {
    '/': () => search.focus(), '+': actions.in, '=': actions.in, '-': actions.out, 0: actions.fit, w: actions.width,
    ArrowLeft: () => pan(view(), 60, 0), ArrowRight: () => pan(view(), -60, 0),
    ArrowUp: () => pan(view(), 0, 60), ArrowDown: () => pan(view(), 0, -60),
    PageDown: () => turn(shown + 1), PageUp: () => turn(shown - 1),
  };
  const action = node && (e.key === 'Enter' || e.key === ' ') ? () => pick(node) : keys[e.key];
  if (action) {
    e.preventDefault();
    action();
  }
});
// one menu at a time, and none while people look at the drawing
const menus = all(document, 'details.menu');
const closeMenus = but => menus.forEach(m => { m.open = m.open && m === but; });
menus.forEach(m => m.addEventListener('toggle', () => { if (m.open) { closeMenus(m); } }));
document.querySelector('main').addEventListener('pointerdown', () => closeMenus(null));
views.forEach(v => start(v));
restore();
