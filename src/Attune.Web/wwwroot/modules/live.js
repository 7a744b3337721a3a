// Keeps [data-live] at the newest revision. The stream says only "phase, revision"; what is shown comes as HTML from
// PREFIX/fragment. Where a stream cannot live, PREFIX/state is asked instead. The page works without this.
const region = document.querySelector('[data-live]');
const says = document.querySelector('[data-live-says]');
const { live: prefix, wait } = region.dataset;
const dead = 40000, poll = 3000, often = 3000;
let shown = Number(region.dataset.revision), wanted = shown, tag = region.dataset.tag, timer, busy, source, alive, asked = -often, polling = 0;

// Words that everyone is about to read must not be asked for by everyone at once; and while a room votes, a phone asks seldom.
const pause = () => Math.random() * (wait > 0 && performance.now() - asked < often ? often : wait);

function want(revision) {
  if (revision === wanted && revision === shown) return;
  wanted = revision;
  if (!busy) timer ??= setTimeout(show, pause());
}

async function show() {
  const now = wanted;
  let again;
  timer = null;
  busy = true;
  asked = performance.now();
  try {
    const reply = await fetch(`${prefix}/fragment?revision=${now}`, { headers: tag ? { 'If-None-Match': tag } : {} });
    // Nobody is let in here now, or only after another sign-in.
    if (reply.redirected || reply.status === 403 || reply.status === 404) leave();
    else if (!reply.ok && reply.status !== 304) throw 0;
    const html = reply.ok && !reply.redirected && await reply.text();
    shown = Number(reply.headers.get('Room-Revision') ?? now);
    // What came meanwhile is asked for next.
    if (wanted === now) wanted = shown;
    if (html) { tag = reply.headers.get('ETag'); swap(html); }
  } catch { again = 2000 * Math.random(); }
  busy = false;
  if (again || wanted !== shown) timer = setTimeout(show, again || pause());
}

// Whoever is writing stays: the words could not be taken along.
const typed = () => [...region.querySelectorAll('input[id],textarea[id],select[id]')]
  .filter(field => field.type !== 'hidden' && (field.value !== field.defaultValue || field.checked !== field.defaultChecked));

function leave(to) {
  if (typed().some(field => field.type !== 'select-one')) return;
  if (to) location.replace(to); else location.reload();
}

const placeOf = () => region.querySelector('[data-at]')?.dataset.at;

function swap(html) {
  const change = () => {
    const held = document.activeElement, inside = region.contains(held) && held.id;
    const from = held.selectionStart, to = held.selectionEnd, top = scrollY;
    // What somebody is writing or has marked stays.
    const kept = typed(), had = region.contains(held), card = topOf(), place = placeOf();
    region.innerHTML = html;
    for (const { id, value, checked, dataset } of kept) {
      const field = document.getElementById(id);
      // A choice belongs to its ballot.
      if (field && field.dataset.of === dataset.of) { field.value = value; field.checked = checked; field.closest('[hidden]')?.removeAttribute('hidden'); }
    }
    const again = inside && document.getElementById(inside);
    if (again) {
      again.focus({ preventScroll: true });
      try { if (from !== null) again.setSelectionRange(from, to); } catch { /* no text in it */ }
    } else if (had) region.focus({ preventScroll: true });
    // Another card is read from its top; the same one stays where it was read.
    scrollTo(scrollX, topOf() === card ? top : 0);
    const words = region.querySelector('[data-say]')?.dataset.say;
    if (says && words && says.textContent !== words) says.textContent = words;
    const now = placeOf();
    if (now && now !== place && now !== location.pathname) leave(now);
    region.dispatchEvent(new CustomEvent('shown', { bubbles: true, detail: shown }));
  };
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden;
  if (still || !document.startViewTransition) change();
  else {
    glide();
    const gliding = document.startViewTransition(() => { change(); glide(); });
    // A newer change, a hidden page or a slow machine ends the gliding, not the change.
    for (const part of [gliding.ready, gliding.finished, gliding.updateCallbackDone]) part.catch(fault => { if (!(fault instanceof DOMException)) reportError(fault); });
  }
}

const topOf = () => region.querySelector('[data-top]')?.dataset.top;

// [data-glide=NAME] moves from where it was to where it is.
function glide() {
  for (const thing of region.querySelectorAll('[data-glide]')) thing.style.viewTransitionName = thing.dataset.glide;
}

function listen() {
  source?.close();
  alive = Date.now();
  source = new EventSource(`${prefix}/stream`);
  source.addEventListener('state', event => { heard(); want(Number(event.lastEventId)); });
  source.addEventListener('ping', event => { heard(); want(Number(event.data)); });
  // Closed: the answer was no stream. Otherwise the browser comes back by itself, and meanwhile we ask.
  source.onerror = () => { if (!polling) ask(); };
}

function heard() {
  alive = Date.now();
  clearTimeout(polling);
  polling = 0;
}

async function ask() {
  clearTimeout(polling);
  polling = -1;
  try {
    const reply = await fetch(`${prefix}/state`);
    if (reply.redirected) leave();
    else if (reply.ok) want((await reply.json()).revision);
  } catch { /* away: the next time */ }
  if (polling) polling = setTimeout(ask, poll * (0.5 + Math.random()));
}

setInterval(() => { if (Date.now() - alive > dead) { listen(); if (!polling) ask(); } }, dead / 4);

// A phone that slept may believe in a stream that is long gone.
document.addEventListener('visibilitychange', () => { if (!document.hidden) { listen(); ask(); } });
addEventListener('pageshow', event => { if (event.persisted) { listen(); ask(); } });
addEventListener('online', listen);
listen();
