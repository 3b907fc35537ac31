// Parley's own script: everything works without it but what-if, dialogs and keys. No eval, no inline styles, no other host.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const formToken = one('meta[name=form-token]')?.content ?? '';

for (const hidden of all('[data-png],[data-keys],[data-cancel],[data-scrub]')) hidden.hidden = false;

// Why-panels open in place.
const panel = one('#panel');
export async function show(address) {
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const content = one('main', page);
  for (const extra of all('footer,.note[data-refining],script', content)) extra.remove();
  one('div', panel).replaceChildren(...content.childNodes);
  panel.showModal();
}
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-why]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    show(link.href).catch(() => { location.href = link.href; });
  }
});

// As-of scrubber.
for (const choice of all('[data-submit]')) choice.addEventListener('change', () => choice.form.requestSubmit());
for (const scrub of all('[data-scrub]')) {
  const days = scrub.form.dataset.days.split(' ');
  const select = scrub.form.elements.asOf;
  scrub.addEventListener('input', () => { select.value = days[scrub.value]; scrub.setAttribute('aria-valuetext', days[scrub.value]); });
  scrub.addEventListener('change', () => scrub.form.requestSubmit());
}

// Pictures as png, drawn by the browser from the svg of the same address.
document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-png]');
  if (!button) return;
  const image = new Image();
  image.src = button.dataset.png;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2; canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(blob => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob); link.download = button.dataset.name; link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
});

// A quick look is replaced when the full analysis is there.
const refining = one('[data-refining]');
if (refining) {
  const id = one('meta[name=case]').content;
  const wait = async () => {
    const response = await fetch(`/c/${id}/progress${location.search}`);
    const state = await response.json();
    if (!state.done) { setTimeout(wait, 1000); return; }
    if (document.documentElement.dataset.busy !== 'yes' && !panel.open) location.reload();
  };
  setTimeout(wait, 1000);
  one('[data-cancel]', refining)?.addEventListener('click', async event => {
    await fetch(event.target.dataset.cancel + location.search, { method: 'POST', headers: { 'X-Form-Token': formToken } });
    refining.textContent = 'Stopped. This page shows the quick look; load it again for the full analysis.';
  });
}

// Keys.
const keys = [['?', 'this list'], ['g then a letter', 'go to a page'], ['[ and ]', 'a day of the ledger back and forward'], ['w', 'why the first finding'], ['/', 'the first field of the page'], ['Esc', 'close']];
function showKeys() {
  const rows = [...keys, ...all('[data-key]').map(a => [`g ${a.dataset.key}`, a.textContent])];
  const title = document.createElement('h1'); title.textContent = 'Keys';
  const list = document.createElement('ul');
  for (const [key, text] of rows) {
    const item = document.createElement('li'); const mark = document.createElement('kbd');
    mark.textContent = key; item.append(mark, ' ' + text); list.append(item);
  }
  one('div', panel).replaceChildren(title, list); panel.showModal();
}
one('[data-keys]')?.addEventListener('click', showKeys);
let leading = false;
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.('input,select,textarea') || panel?.open) return;
  const scrub = one('[data-scrub]');
  if (leading) { leading = false; one(`[data-key="${CSS.escape(event.key)}"]`)?.click(); return; }
  if (event.key === 'g') leading = true;
  else if (event.key === '?') showKeys();
  else if (event.key === 'w') one('a[data-why]')?.click();
  else if (event.key === '/') { event.preventDefault(); one('main input:not([type=hidden]),main select,main textarea')?.focus(); }
  else if ((event.key === '[' || event.key === ']') && scrub) {
    scrub.value = +scrub.value + (event.key === '[' ? -1 : 1);
    scrub.dispatchEvent(new Event('input')); scrub.form.requestSubmit();
  }
});
