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

// Forms that answer while they are changed: the named part of the page is taken from the answer.
for (const form of all('form.live')) {
  let asked = 0, waiting = null;
  const refresh = async () => {
    const mine = ++asked;
    const address = form.action + '?' + new URLSearchParams(new FormData(form));
    const response = await fetch(address);
    if (!response.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const part = page.getElementById(form.dataset.live);
    if (!part || mine !== asked) return;
    one('#' + form.dataset.live).replaceChildren(...part.childNodes);
    for (const hidden of all('[data-png]', one('#' + form.dataset.live))) hidden.hidden = false;
    history.replaceState(null, '', address);
  };
  form.addEventListener('input', event => {
    const output = event.target.parentElement?.querySelector('output');
    if (output) output.textContent = short(+event.target.value);
    clearTimeout(waiting); waiting = setTimeout(refresh, event.target.type === 'range' ? 60 : 0);
  });
}
function short(number) { return Number.parseFloat(number.toPrecision(4)).toString(); }

// What if: one question at a time, the latest wins.
const whatIf = one('#what-if-form');
if (whatIf) {
  const title = whatIf.elements.title;
  const shown = new Map(all('[data-finding]').map(article => [article, { value: one('[data-value]', article)?.textContent, interval: one('[data-interval]', article)?.textContent, text: one('[data-text]', article)?.textContent }]));
  const banner = one('#flipped');
  let busy = false, again = false;
  const moved = () => all('[data-path]', whatIf).filter(slider => slider.value !== slider.dataset.start);
  for (const slider of all('[data-path]', whatIf)) slider.dataset.start = slider.value;
  const restore = () => {
    for (const [article, was] of shown) {
      article.classList.remove('changed', 'flipped');
      if (one('[data-value]', article)) one('[data-value]', article).textContent = was.value;
      one('[data-interval]', article).textContent = was.interval; one('[data-text]', article).textContent = was.text;
    }
    banner.hidden = true;
  };
  const ask = async () => {
    if (busy) { again = true; return; }
    const changes = moved();
    document.documentElement.dataset.busy = changes.length ? 'yes' : 'no';
    if (!changes.length) { restore(); return; }
    busy = true;
    const started = performance.now();
    const query = new URLSearchParams(new URL(whatIf.dataset.whatif, location.href).search);
    for (const slider of changes) query.append('set', `${slider.dataset.path}:${+(+slider.value).toPrecision(6)}`);
    try {
      const response = await fetch(new URL(whatIf.dataset.whatif, location.href).pathname + '?' + query, { headers: { Accept: 'application/json' } });
      const answer = await response.json();
      if (!response.ok) { tell([answer.errors?.[0]?.message ?? 'That cannot be answered.']); return; }
      apply(answer);
      whatIf.dataset.milliseconds = Math.round(performance.now() - started);
    } finally {
      busy = false;
      if (again) { again = false; ask(); }
    }
  };
  const tell = lines => {
    banner.replaceChildren(...lines.map(line => { const p = document.createElement('p'); p.textContent = line; return p; }));
    banner.hidden = false;
  };
  const apply = answer => {
    const byId = new Map(answer.findings.map(f => [f.id, f]));
    for (const [article, was] of shown) {
      const finding = byId.get(article.dataset.finding);
      article.classList.toggle('changed', !!finding?.changed); article.classList.toggle('flipped', !!finding?.flipped);
      if (!finding?.after) continue;
      if (one('[data-value]', article)) one('[data-value]', article).textContent = finding.changed ? finding.after.figure : was.value;
      one('[data-interval]', article).textContent = finding.changed ? `was ${finding.before?.figure || 'not there'} in the same ${answer.worlds} worlds · ${finding.after.interval}` : was.interval;
      one('[data-text]', article).textContent = finding.changed ? finding.after.text : was.text;
    }
    const flipped = answer.findings.filter(f => f.flipped);
    const note = `Quick look: ${answer.worlds} worlds on both sides.`;
    tell(flipped.length ? [...flipped.slice(0, 4).map(f => `Flipped: ${(f.after ?? f.before).text}`), flipped.length > 4 ? `and ${flipped.length - 4} more. ${note}` : note] : [`Nothing flipped. ${note}`]);
  };
  whatIf.addEventListener('input', event => {
    const slider = event.target.closest('[data-path]');
    if (!slider) return;
    slider.parentElement.querySelector('output').textContent = short(+slider.value);
    ask();
  });
  one('#what-if-reset').addEventListener('click', () => {
    for (const slider of all('[data-path]', whatIf)) { slider.value = slider.dataset.start; slider.parentElement.querySelector('output').textContent = short(+slider.value); }
    ask();
  });
  one('#another').addEventListener('change', event => {
    const option = event.target.selectedOptions[0];
    if (!option.value) return;
    const row = document.createElement('div'); row.className = 'slider';
    const label = document.createElement('label'), slider = document.createElement('input'), output = document.createElement('output'), rest = document.createElement('span');
    slider.type = 'range'; slider.id = 'more-' + option.value; slider.dataset.path = option.value; slider.step = 'any';
    slider.min = option.dataset.min; slider.max = option.dataset.max; slider.value = option.dataset.now; slider.dataset.start = slider.value;
    label.htmlFor = slider.id; label.textContent = option.textContent; output.textContent = short(+slider.value);
    row.append(label, slider, output, rest); one('#sliders').append(row); option.remove(); slider.focus();
  });
  whatIf.addEventListener('submit', event => {
    for (const old of all('input[name=set]', whatIf)) old.remove();
    for (const slider of moved()) {
      const field = document.createElement('input');
      field.type = 'hidden'; field.name = 'set'; field.value = `${slider.dataset.path}:${+(+slider.value).toPrecision(6)}`;
      whatIf.append(field);
    }
    if (!moved().length) { event.preventDefault(); tell(['Move a slider first: nothing is changed yet.']); }
    title.value = title.value.trim();
  });
}

// The reader's own name is remembered on this machine only.
for (const field of all('[data-name]')) {
  field.value ||= localStorage.getItem('parley-name') ?? '';
  field.addEventListener('change', () => localStorage.setItem('parley-name', field.value));
}

// Waiting for other players: the page is loaded again when the room has moved on.
const poll = one('[data-poll]');
if (poll) {
  const look = async () => {
    const response = await fetch(poll.dataset.poll);
    if (response.ok && (await response.json()).version !== +poll.dataset.version) location.reload();
    else setTimeout(look, 2500);
  };
  setTimeout(look, 2500);
}
