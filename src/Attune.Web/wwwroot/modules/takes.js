// Says anew, while questions are edited, how long they take. Without it the page says so after each press.
const form = document.querySelector('form.editor');
const places = [...document.querySelectorAll('[data-takes]')];
let timer, asked;

async function look() {
  const body = new URLSearchParams(new FormData(form));
  body.set('do', 'look');
  asked?.abort();
  asked = new AbortController();
  try {
    const reply = await fetch(form.action, { method: 'POST', body, signal: asked.signal });
    if (!reply.ok || reply.redirected) return;
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    for (const place of places) {
      const now = page.querySelector(`[data-takes="${place.dataset.takes}"]`);
      if (now && now.innerHTML !== place.innerHTML) place.replaceChildren(...now.childNodes);
    }
  } catch { /* no connection, or a newer look: the next one says it */ }
}

form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 600); });
