// The projector of a room of many: asks for what stands there now, at most once in two seconds, and moves the words of a cloud
// from where they stood. Where people asked for less motion nothing moves: the new picture is simply there.
const place = document.querySelector('[data-now]');
const wait = 2000;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const words = () => new Map([...place.querySelectorAll('[role=listitem][data-key]')].map(word => [word.dataset.key, word]));
const at = word => word.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
let shown = '';

async function look() {
  try {
    const reply = await fetch(place.dataset.now, { headers: { Accept: 'text/html' } });
    if (reply.redirected || reply.status === 404) return location.reload();
    if (reply.ok) show(await reply.text());
  } catch { /* no connection: what stands there stays, and the next look tries again */ }
  setTimeout(look, wait);
}

function show(html) {
  if (html === shown) return;
  const before = new Map([...words()].map(([key, word]) => [key, at(word)]));
  place.innerHTML = html;
  const first = shown === '';
  shown = html;
  if (first || still.matches) return;
  for (const [key, word] of words()) {
    const from = before.get(key);
    const to = at(word);
    if (!from) word.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 420, easing: 'cubic-bezier(.2, 0, 0, 1)' });
    else if (from.e !== to.e || from.f !== to.f) {
      word.animate(
        [{ transform: `translate(${from.e}px, ${from.f}px)` }, { transform: `translate(${to.e}px, ${to.f}px)` }],
        { duration: 420, easing: 'cubic-bezier(.2, 0, 0, 1)' });
    }
  }
}

setTimeout(look, wait);
