// What the page holds: its texts, what the plans say (null where the drawing came without), its pages.
const { texts: text, facts: given } = JSON.parse(document.getElementById('data').textContent);
const byId = id => document.getElementById(id);
const pages = [...document.querySelectorAll('.page')];
const tabs = [...document.querySelectorAll('[role=tab]')];
const status = byId('status');
const say = (words, ...values) => { status.textContent = fill(words, ...values); };
const fill = (words, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v), words);
const make = (name, content, className) => {
  const element = document.createElement(name);
  element.append(...[content ?? ''].flat());
  if (className) {
    element.className = className;
  }
  return element;
};
const all = (root, selector) => [...root.querySelectorAll(selector)];
const nodesOf = root => all(root, '[data-kind]:not([data-kind=edge])');
