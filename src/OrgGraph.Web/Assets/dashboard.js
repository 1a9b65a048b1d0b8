'use strict';
// Pages are complete without it: it adds dropping, results that follow the typing, and word of changes made elsewhere.
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
        const answer = await fetch(address, { signal: last.signal });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.getElementById(field.dataset.instant);
        if (!fresh) return;
        document.getElementById(field.dataset.instant).replaceChildren(...fresh.childNodes);
        history.replaceState(null, '', address);
      } catch (error) {
        if (error.name !== 'AbortError') tell(words.offline, words.reload);
      }
    }
  }

  // --- one key an answer, within the item that has the focus -----------------------------------------------------
  const items = [...document.querySelectorAll('.item')];
  for (const [i, item] of items.entries()) {
    item.addEventListener('keydown', (event) => {
      if (event.repeat) return; // a key that is held answers nothing unseen
      if (event.target.matches('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'y') item.querySelector('.accept')?.click();
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
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = [];
    for (const entry of entries) await collect(entry, '', files);
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
    const end = document.createElement('li');
    const link = document.createElement('a');
    link.href = read ? drop.dataset.overview : location.href;
    link.textContent = read ? drop.dataset.done : words.reload;
    end.append(link);
    list.append(end);
    link.focus();
  }
})();
