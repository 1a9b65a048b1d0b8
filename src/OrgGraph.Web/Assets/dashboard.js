'use strict';
// Pages are complete without it: it adds dropping, results that follow typing and clicking, progress, and word of changes made
// elsewhere.
(() => {
  const words = document.body.dataset;
  const notice = document.getElementById('notice');

  // --- what was changed elsewhere ---------------------------------------------------------------------------------
  const every = 5000;
  async function look() {
    if (document.hidden) return;
    try {
      const answer = await fetch('/version', { headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const { version } = await answer.json();
      if (version !== words.version) tell(words.changed, words.reload);
      else notice.replaceChildren();
    } catch {
      tell(words.offline, words.reload);
    }
  }

  function tell(text, reload) {
    if (notice.dataset.text === text && notice.firstChild) return;
    notice.dataset.text = text;
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = reload;
    notice.replaceChildren(text, link);
  }

  let looking;
  if (words.version) {
    looking = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
  }

  // --- parts of the page that are shown anew ----------------------------------------------------------------------
  async function pageAt(address, signal) {
    let answer = await fetch(address, { signal });
    while (answer.status === 202) { // it is being computed
      await new Promise((done) => setTimeout(done, 500));
      answer = await fetch(address, { signal });
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  function renew(part, page) {
    const fresh = page.getElementById(part.id);
    if (!fresh) return;
    for (const name of ['data-again', 'aria-busy']) {
      if (fresh.hasAttribute(name)) part.setAttribute(name, fresh.getAttribute(name));
      else part.removeAttribute(name);
    }
    const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    // while it goes on, its button keeps the focus
    const [was, is] = [part.querySelector('.running'), fresh.querySelector('.running')];
    if (was && is) was.replaceChildren(...is.childNodes);
    else part.replaceChildren(...fresh.childNodes);
    if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  }

  // what goes on, until it is over
  function follow() {
    const part = document.querySelector('[data-again]');
    if (!part) return;
    setTimeout(async () => {
      try {
        renew(part, await pageAt(part.dataset.address));
      } catch {
        tell(words.offline, words.reload);
      }
      follow();
    }, Number(part.dataset.again));
  }
  follow();

  // --- results that follow the typing -----------------------------------------------------------------------------
  for (const field of document.querySelectorAll('[data-instant]')) {
    let timer;
    let last;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(field), 150);
    });

    async function show() {
      last?.abort();
      last = new AbortController();
      const address = new URL(field.form.action);
      for (const [name, value] of new FormData(field.form)) if (value) address.searchParams.append(name, value);
      try {
        renew(document.getElementById(field.dataset.instant), await pageAt(address, last.signal));
        history.replaceState(null, '', address);
      } catch (error) {
        if (error.name !== 'AbortError') tell(words.offline, words.reload);
      }
    }
  }

  // --- fields that follow a choice: only the choice is sent, never what else the form holds -------------------------
  for (const choice of document.querySelectorAll('select[data-shows]')) {
    let asked = 0;
    choice.addEventListener('change', async () => {
      const address = new URL(location.pathname, location); // form.action may be a field of that name
      address.searchParams.set(choice.name, choice.value);
      const mine = ++asked; // an older answer may come later
      try {
        const page = await pageAt(address);
        if (mine === asked) renew(document.getElementById(choice.dataset.shows), page);
      } catch {
        if (mine === asked) tell(words.offline, words.reload);
      }
    });
  }

  // --- where there is little room, fields that choose a part of the plans are folded up, unless they choose something ---
  for (const form of document.querySelectorAll('form[data-more]')) {
    const parts = [...form.querySelectorAll('.part select')];
    if (parts.some((field) => field.value)) continue;
    form.classList.add('folded');
    form.classList.toggle('bare', !form.querySelector('label:not(.part)'));
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second more';
    button.textContent = form.dataset.more;
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      form.classList.remove('folded');
      button.remove();
      parts[0]?.focus();
    });
    form.querySelector('.buttons').before(button);
  }

  // --- diagrams: what is clicked is chosen, and the page follows ----------------------------------------------------
  const isNode = '[data-key]:not([data-kind=edge])';
  const drawings = [];
  for (const figure of document.querySelectorAll('[data-drawing]')) {
    new IntersectionObserver((entries, seen) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      draw(figure);
    }, { rootMargin: '200px' }).observe(figure);
  }

  async function draw(figure) {
    const picture = figure.querySelector('img');
    let svg;
    try {
      const answer = await fetch(figure.dataset.drawing);
      if (!answer.ok) return; // the picture tells
      svg = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
    } catch {
      return;
    }
    if (svg.localName !== 'svg') return;
    svg = document.importNode(svg, true);
    for (const name of ['width', 'height', 'aria-labelledby', 'aria-describedby']) svg.removeAttribute(name);
    svg.setAttribute('aria-label', picture.alt);
    const nodes = [...svg.querySelectorAll(isNode)];
    for (const [i, node] of nodes.entries()) {
      node.setAttribute('role', 'button');
      node.setAttribute('tabindex', i === 0 ? '0' : '-1');
      node.setAttribute('aria-pressed', 'false');
    }
    svg.addEventListener('click', (event) => {
      const node = event.target.closest(isNode);
      if (node) choose(node.getAttribute('aria-pressed') === 'true' ? null : node.dataset.key);
    });
    svg.addEventListener('keydown', (event) => {
      const node = event.target.closest(isNode);
      if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = nodes.indexOf(node);
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 };
      if (event.key in to) {
        const next = nodes[Math.min(nodes.length - 1, Math.max(0, to[event.key]))];
        node.setAttribute('tabindex', '-1');
        next.setAttribute('tabindex', '0');
        next.focus();
      } else if (event.key === 'Enter' || event.key === ' ') {
        choose(node.getAttribute('aria-pressed') === 'true' ? null : node.dataset.key);
      } else if (event.key === 'Escape') {
        choose(null);
      } else {
        return;
      }
      event.preventDefault();
    });
    if (nodes.length) {
      const hint = document.createElement('small');
      hint.textContent = figure.dataset.keys;
      figure.querySelector('figcaption').append(hint);
    }
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = figure.dataset.sheet;
    const frame = document.createElement('div');
    frame.className = 'drawing';
    frame.attachShadow({ mode: 'open' }).append(style, svg);
    picture.replaceWith(frame);
    drawings.push(svg);
    mark(svg, new URL(location).searchParams.get('pick'));
  }

  // What is chosen, the ties that end there, and what is at their other ends; of a heading itself alone.
  function mark(svg, key) {
    const chosen = new Set();
    let dims = false;
    for (const node of svg.querySelectorAll(isNode)) {
      const isIt = node.dataset.key === key;
      node.setAttribute('aria-pressed', `${isIt}`);
      node.classList.toggle('near', isIt);
      if (isIt && node.id) chosen.add(node.id);
      dims ||= isIt && node.dataset.kind !== 'group';
    }
    svg.classList.toggle('picked', dims);
    for (const tie of svg.querySelectorAll('[data-from]')) {
      const { from, to } = tie.dataset;
      const isNear = chosen.has(from) || chosen.has(to);
      tie.classList.toggle('near', isNear);
      if (isNear) for (const end of [from, to]) svg.querySelector(`#${CSS.escape(end)}`)?.classList.add('near');
    }
  }

  let choice;
  async function choose(key) {
    const address = new URL(location);
    if (key) address.searchParams.set('pick', key);
    else address.searchParams.delete('pick');
    history.replaceState(null, '', address);
    for (const svg of drawings) mark(svg, key);
    choice?.abort();
    choice = new AbortController();
    try {
      const page = await pageAt(address, choice.signal);
      for (const part of document.querySelectorAll('[data-follows]')) renew(part, page);
    } catch (error) {
      if (error.name !== 'AbortError') tell(words.offline, words.reload);
    }
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-pick]')) {
      event.preventDefault();
      choose(null);
    }
    const cell = event.target.closest('[data-href]');
    if (cell) location.assign(cell.dataset.href);
  });

  // --- one key an answer, within the item that has the focus -----------------------------------------------------
  const items = [...document.querySelectorAll('.item')];
  for (const [i, item] of items.entries()) {
    item.addEventListener('keydown', (event) => {
      if (event.repeat) return; // a key that is held answers nothing unseen
      if (event.target.matches('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'y') item.querySelector('.accept')?.click();
      if (event.key === 'c') {
        item.querySelector('[name=answer]')?.focus();
        event.preventDefault();
      }
      if (event.key === 'u') document.querySelector('.changes button')?.click();
      if (event.key === 'n') items[i + 1]?.focus();
      if (event.key === 'p') items[i - 1]?.focus();
    });
  }
  if (location.hash === '#next') items[0]?.focus();

  // --- dropping files and folders ---------------------------------------------------------------------------------
  const drop = document.getElementById('drop');
  if (!drop) return;
  const list = document.getElementById('progress');
  const folder = drop.querySelector('.folder');
  folder.hidden = false;

  drop.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = [...drop.querySelectorAll('input[type=file]')].flatMap((input) => [...input.files]);
    if (chosen.length) send(chosen.map((file) => ({ file, name: file.webkitRelativePath || file.name })));
  });
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('hover', kind === 'dragover');
    });
  }
  document.addEventListener('drop', async (event) => {
    // before anything is waited for: what was dropped is there during the event only
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = entries.length ? [] : [...event.dataTransfer.files];
    const files = [];
    for (const entry of entries) await collect(entry, '', files);
    files.push(...plain.map((file) => ({ file, name: file.name })));
    if (files.length) send(files);
  });

  async function collect(entry, prefix, files) {
    if (entry.name.startsWith('.')) return;
    if (entry.isFile) {
      const file = await new Promise((done, fail) => entry.file(done, fail));
      files.push({ file, name: prefix + file.name });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) return;
      for (const inner of some) await collect(inner, `${prefix}${entry.name}/`, files);
    }
  }

  async function send(files) {
    clearInterval(looking);
    const stay = (event) => event.preventDefault(); // what is not sent yet would not come
    addEventListener('beforeunload', stay);
    list.replaceChildren();
    let read = 0;
    for (const { file, name } of files) {
      const item = document.createElement('li');
      item.textContent = drop.dataset.reading + name;
      list.append(item);
      item.scrollIntoView({ block: 'nearest' });
      if (file.size > Number(drop.dataset.most)) {
        item.textContent = `${name}：${drop.dataset.large}`;
        item.className = 'problem';
        continue;
      }
      const form = new FormData();
      form.append('files', file, name);
      try {
        const answer = await fetch(drop.action, {
          method: 'POST', body: form,
          headers: { Accept: 'application/json', [drop.dataset.header]: drop.elements._token.value },
        });
        const result = await answer.json();
        if (Array.isArray(result)) {
          item.textContent = `${name}：${result[0].text}`;
          item.className = result[0].ok ? '' : 'problem';
          read += result[0].ok;
        } else {
          item.textContent = `${name}：${result.detail}`;
          item.className = 'problem';
        }
      } catch {
        item.textContent = `${name}：${words.offline}`;
        item.className = 'problem';
      }
    }
    removeEventListener('beforeunload', stay);
    const end = document.createElement('li');
    const link = document.createElement('a');
    link.href = read ? drop.dataset.overview : location.href;
    link.textContent = read ? drop.dataset.done : words.reload;
    end.append(link);
    list.append(end);
    link.focus();
  }
})();
