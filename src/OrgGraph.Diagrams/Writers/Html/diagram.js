'use strict';
(() => {
  const text = JSON.parse(document.getElementById('texts').textContent);
  const pages = [...document.querySelectorAll('.page')];
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const search = document.getElementById('search');
  const status = document.getElementById('status');
  const tip = document.getElementById('tip');
  const roles = [...document.querySelectorAll('input[data-filter]')];
  const MOST = 40; // most and least magnification against the fitted page
  const LEAST = 0.5;
  let shown = 0;
  let hits = [];
  let hit = -1;

  // One view a page: the part of the page that is seen is the viewBox of its picture.
  const views = pages.map(page => {
    const svg = page.querySelector('svg');
    const box = svg.viewBox.baseVal;
    return { page, svg, whole: { x: box.x, y: box.y, width: box.width, height: box.height }, now: null };
  });
  const view = () => views[shown];

  const show = (v, box) => {
    v.now = box;
    v.svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  };
  const fit = v => show(v, { ...v.whole });
  const scaleOf = v => v.whole.width / v.now.width;

  // The point of the page under a point of the window.
  const toPage = (v, x, y) => new DOMPoint(x, y).matrixTransform(v.svg.getScreenCTM().inverse());

  const zoom = (v, factor, x, y) => {
    const bounded = Math.min(MOST, Math.max(LEAST, scaleOf(v) * factor));
    const by = scaleOf(v) / bounded;
    const rect = v.page.getBoundingClientRect();
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
    tip.hidden = true;
  };

  // What belongs to a picked item: everything of the same key, the ties that end there, and what is at their other ends.
  const clear = () => {
    for (const v of views) {
      v.svg.classList.remove('picked');
      v.svg.querySelectorAll('.near').forEach(e => e.classList.remove('near'));
    }
  };
  const ofKey = (svg, key) => [...svg.querySelectorAll(`[data-key="${CSS.escape(key)}"], [data-of="${CSS.escape(key)}"]`)];
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
  const pick = element => {
    const again = element.classList.contains('picked-item');
    clear();
    document.querySelectorAll('.picked-item').forEach(e => e.classList.remove('picked-item'));
    if (again) {
      status.textContent = '';
      return;
    }
    const svg = element.ownerSVGElement;
    svg.classList.add('picked');
    element.classList.add('picked-item');
    near(element);
    const ends = new Set([element.id]);
    const key = element.dataset.key;
    if (element.dataset.kind !== 'edge') {
      ofKey(svg, key).forEach(e => { e.classList.add('near'); if (e.id && e.dataset.kind !== 'edge') ends.add(e.id); });
    }
    let ties = 0;
    svg.querySelectorAll('[data-from]').forEach(tie => {
      const other = ends.has(tie.dataset.from) ? tie.dataset.to : ends.has(tie.dataset.to) ? tie.dataset.from : null;
      if (tie === element || other !== null) {
        tie.classList.add('near');
        ties++;
        for (const end of tie === element ? [tie.dataset.from, tie.dataset.to] : [other]) {
          near(document.getElementById(end));
        }
      }
    });
    status.textContent = text.ties.replace('{0}', ties);
  };
  const drop = () => {
    clear();
    document.querySelectorAll('.picked-item').forEach(e => e.classList.remove('picked-item'));
    status.textContent = '';
    tip.hidden = true;
  };

  // Search looks at names and at the whole text of tooltips, on all pages.
  const mark = () => {
    document.querySelectorAll('.hit-found').forEach(e => e.classList.remove('hit-found', 'hit-now'));
    const wanted = search.value.trim().toLowerCase();
    hit = -1;
    hits = wanted === '' ? [] : [...document.querySelectorAll('svg [data-kind]:not([data-kind=edge])')]
      .filter(e => `${e.getAttribute('aria-label')}\n${e.dataset.tip ?? ''}`.toLowerCase().includes(wanted));
    hits.forEach(e => e.classList.add('hit-found'));
    status.textContent = wanted === '' ? '' : hits.length === 0 ? text.none : text.found.replace('{0}', hits.length);
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
    bringIntoView(element);
    status.textContent = text.at.replace('{0}', hit + 1).replace('{1}', hits.length);
  };
  const bringIntoView = element => {
    const v = view();
    const rect = element.getBoundingClientRect();
    const frame = v.page.getBoundingClientRect();
    if (rect.left < frame.left || rect.right > frame.right || rect.top < frame.top || rect.bottom > frame.bottom) {
      pan(v, frame.left + frame.width / 2 - rect.left - rect.width / 2, frame.top + frame.height / 2 - rect.top - rect.height / 2);
    }
  };

  const filter = () => {
    const hidden = new Set(roles.filter(r => !r.checked).map(r => r.dataset.filter));
    document.querySelectorAll('svg [data-role]').forEach(e => e.classList.toggle('off', hidden.has(e.dataset.role)));
  };

  const showTip = (element, x, y) => {
    if (!element?.dataset.tip) {
      tip.hidden = true;
      return;
    }
    tip.textContent = element.dataset.tip;
    tip.hidden = false;
    const rect = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - rect.width - 4))}px`;
    tip.style.top = `${Math.max(4, y + 18 + rect.height > innerHeight ? y - rect.height - 10 : y + 18)}px`;
  };

  for (const v of views) {
    fit(v);
    let from = null;
    let moved = false;
    v.page.addEventListener('wheel', e => {
      e.preventDefault();
      zoom(v, Math.exp(-e.deltaY * (e.deltaMode === 1 ? 0.05 : 0.0015)), e.clientX, e.clientY);
    }, { passive: false });
    v.page.addEventListener('pointerdown', e => {
      if (e.button === 0) {
        from = { x: e.clientX, y: e.clientY };
        moved = false;
      }
    });
    v.page.addEventListener('pointermove', e => {
      if (from && (e.buttons & 1)) {
        const far = Math.abs(e.clientX - from.x) + Math.abs(e.clientY - from.y) > 3;
        if (moved || far) {
          if (!moved) {
            v.page.setPointerCapture(e.pointerId);
            v.page.classList.add('dragging');
          }
          moved = true;
          tip.hidden = true;
          pan(v, e.clientX - from.x, e.clientY - from.y);
          from = { x: e.clientX, y: e.clientY };
        }
        return;
      }
      showTip(e.target.closest('[data-part]') ? itemAt(e.target) : e.target.closest('[data-tip]'), e.clientX, e.clientY);
    });
    const stop = () => {
      from = null;
      v.page.classList.remove('dragging');
    };
    v.page.addEventListener('pointerup', stop);
    v.page.addEventListener('pointercancel', stop);
    v.page.addEventListener('pointerleave', () => { tip.hidden = true; });
    v.page.addEventListener('click', e => {
      if (moved) {
        return;
      }
      const element = itemAt(e.target);
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

  search.addEventListener('input', mark);
  search.addEventListener('keydown', e => {
    if (e.key === 'Enter') {
      e.preventDefault();
      next(e.shiftKey ? -1 : 1);
    }
  });
  roles.forEach(r => r.addEventListener('change', filter));
  tabs.forEach((t, i) => t.addEventListener('click', () => open(i)));
  document.querySelector('[role=tablist]')?.addEventListener('keydown', e => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (step) {
      e.preventDefault();
      e.stopPropagation();
      open(shown + step);
      tabs[shown].focus();
    }
  });
  const actions = { in: () => zoom(view(), 1.25), out: () => zoom(view(), 0.8), fit: () => fit(view()), print: () => window.print() };
  document.querySelectorAll('[data-action]').forEach(b => b.addEventListener('click', () => actions[b.dataset.action]()));

  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) {
      return;
    }
    if (e.key === 'Escape') {
      search.value = '';
      mark();
      drop();
      if (document.activeElement === search) {
        search.blur();
      }
      return;
    }
    if (e.target.closest('input, summary')) {
      return;
    }
    const node = document.activeElement?.closest('svg [data-kind]');
    const keys = {
      '/': () => search.focus(), '+': actions.in, '=': actions.in, '-': actions.out, 0: actions.fit,
      ArrowLeft: () => pan(view(), 60, 0), ArrowRight: () => pan(view(), -60, 0),
      ArrowUp: () => pan(view(), 0, 60), ArrowDown: () => pan(view(), 0, -60),
      PageDown: () => open(shown + 1), PageUp: () => open(shown - 1),
    };
    const action = node && (e.key === 'Enter' || e.key === ' ') ? () => pick(node) : keys[e.key];
    if (action) {
      e.preventDefault();
      action();
    }
  });

  // Paper shows whole pages, whatever the screen shows.
  addEventListener('beforeprint', () => views.forEach(v => v.svg.setAttribute('viewBox', `${v.whole.x} ${v.whole.y} ${v.whole.width} ${v.whole.height}`)));
  addEventListener('afterprint', () => views.forEach(v => show(v, v.now)));
  open(0);
})();
