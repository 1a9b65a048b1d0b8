// Saving and printing what is shown.
const fileName = ending => `${document.title.replace(/[\\/:*?"<>|]+/g, ' ').slice(0, 60)}.${ending}`;
const picture = () => {
  const v = view();
  const { width, height } = v.moved ? frame() : v.whole;
  const copy = v.svg.cloneNode(true);
  all(copy, '.gone, .hit').forEach(e => e.remove());
  if (copy.classList.contains('picked')) {
    all(copy, ':is([data-kind], [data-of], [data-from]):not(.near)').forEach(e => e.setAttribute('opacity', '0.12'));
  }
  const inPage = ['class', 'tabindex', 'data-tip', 'data-at', 'data-of', 'data-part'];
  all(copy, '*').forEach(e => inPage.forEach(a => e.removeAttribute(a)));
  const box = v.moved ? v.now : v.whole;
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  return { source: new XMLSerializer().serializeToString(copy), width, height };
};
const offer = (blob, name) => {
  const link = make('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
const saveSvg = () => offer(new Blob([picture().source], { type: 'image/svg+xml' }), fileName('svg'));
const savePng = () => {
  const { source, width, height } = picture();
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = make('canvas');
    [canvas.width, canvas.height] = [Math.round(width * 2), Math.round(height * 2)];
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => offer(blob, fileName('png')), 'image/png');
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
};
const copyLink = async () => {
  const link = `${location.href.split('#')[0]}#${addressOf()}`;
  history.replaceState(null, '', link);
  try {
    await navigator.clipboard.writeText(link);
    say(text.copied);
  } catch {
    say(text.inAddress);
  }
};
// Paper has the page that is shown, with what is hidden left out; the whole of it where nobody moved. All pages if asked for.
addEventListener('beforeprint', () => {
  const isAll = byId('all-pages')?.checked ?? false;
  document.body.classList.toggle('print-all', isAll);
  views.filter(v => isAll || !v.moved)
    .forEach(v => v.svg.setAttribute('viewBox', `${v.whole.x} ${v.whole.y} ${v.whole.width} ${v.whole.height}`));
});
addEventListener('afterprint', () => views.filter(v => v.now).forEach(v => show(v, v.now, v.moved)));
const dark = matchMedia('(prefers-color-scheme: dark)');
const turnTheme = () => {
  const { dataset } = document.documentElement;
  dataset.theme = (dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark';
};
