// Saves a leader's form while it is being written. The page works without it.
// A write that was sent and not answered is sent again exactly as it was, under its key, until the server answers: only then
// the next one goes out. So a lost reply neither loses a word nor makes this phone quarrel with itself.
const form = document.getElementById('answer');
const state = document.getElementById('state');
const tick = state.previousElementSibling;
const probe = document.getElementById('probe');
const place = `attune:${form.dataset.seat}:${location.pathname}`;
const fieldsOf = () => new URLSearchParams([...new FormData(form)].filter(([name]) => !['__RequestVerificationToken', 'revision', 'key'].includes(name))).toString();
const wait = { typing: 1200, again: 10000 };

// A notice on the page: what stands in the fields is saved nowhere yet, and the leader decides.
const refused = document.querySelector('[role=alert]') !== null;

let saved = refused ? null : fieldsOf();
let sent = null;      // { key, revision, fields }: on its way, or of unknown fate
let stopped = false;  // the server said no: the button shows why
let unfit = false;    // it said no to what stands in the fields: what is chosen or written next may fit
let timer, running;

const say = (words, isSaved = false) => {
  if (state.textContent !== words) state.textContent = words;
  tick.toggleAttribute('hidden', !isSaved);
};
const keep = () => {
  const left = sent || fieldsOf() !== saved;
  try {
    if (left) localStorage.setItem(place, JSON.stringify({ sent, fields: fieldsOf(), revision: refused ? 0 : form.elements.revision.value }));
    else localStorage.removeItem(place);
  } catch { /* a full or closed storage: the page itself still holds the words */ }
};
const later = ms => { clearTimeout(timer); timer = setTimeout(save, ms); };

function fill(fields) {
  const values = new URLSearchParams(fields);
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden') continue;
    if (field.type === 'radio') field.checked = values.get(field.name) === field.value;
    else field.value = values.get(field.name) ?? '';
  }
}

function save() {
  running ??= run().finally(() => { running = null; });
  return running;
}

async function run() {
  clearTimeout(timer);
  while (!stopped && (sent || fieldsOf() !== saved)) {
    sent ??= { key: form.elements.key.value, revision: form.elements.revision.value, fields: fieldsOf() };
    keep();
    const body = new URLSearchParams(sent.fields);
    body.set('key', sent.key);
    body.set('revision', sent.revision);
    body.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
    let reply;
    try {
      reply = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
    } catch {
      say(form.dataset.away);
      return later(wait.again);
    }
    if (reply.status === 503 || reply.status === 429) {
      say(form.dataset.busy);
      return later(1000 * (Number(reply.headers.get('Retry-After')) || 10));
    }
    if (!reply.ok || reply.redirected) {
      stopped = true;
      unfit = reply.status === 422;
      keep();
      say(form.dataset[{ 409: 'elsewhere', 422: 'unfit', 423: 'closed' }[reply.status] ?? 'ended']);
      return;
    }
    const { revision, found, asked, isEmpty } = await reply.json();
    // By the server's clock, as the page says it when it is opened again.
    const at = new Date(reply.headers.get('Date') ?? Date.now());
    saved = sent.fields;
    sent = null;
    form.elements.revision.value = revision;
    form.elements.key.value = newKey();
    keep();
    if (isEmpty) say(form.dataset.empty);
    else if (revision) say(`${form.dataset.saved} ${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`, true);
    if (probe) probe.replaceChildren(Object.assign(document.createElement('b'), { textContent: found }), ` ${asked}`);
  }
}

// randomUUID is there on https only.
function newKey() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return bytes.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

form.addEventListener('input', () => {
  if (unfit) { sent = null; stopped = unfit = false; }
  keep();
  later(wait.typing);
});
form.addEventListener('submit', async event => {
  if (stopped || (!sent && fieldsOf() === saved)) return;
  // First the fate of every word, then on: what is acknowledged is kept on this phone no longer.
  event.preventDefault();
  await save();
  if (stopped || !sent) form.submit();
});
document.querySelector('[data-drop]')?.addEventListener('click', () => { sent = null; localStorage.removeItem(place); });
addEventListener('online', save);
document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

// Whoever is in another zone than the program gets its times on the own clock as well; for all others there is nothing to load.
if ([...document.querySelectorAll('[data-offset]')].some(place => -new Date(place.dataset.ownTime ?? place.dataset.clock).getTimezoneOffset() !== Number(place.dataset.offset))) import('/modules/own-time.js');

// Left over from before a reload: it was never acknowledged. On top of a newer revision the server refuses it, and the page
// then shows both.
const left = (() => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } })();
if (refused) keep();
else if (left && !left.sent && left.fields === saved) localStorage.removeItem(place);
else if (left) {
  sent = left.sent;
  fill(left.fields);
  form.elements.revision.value = left.revision;
  save();
}
