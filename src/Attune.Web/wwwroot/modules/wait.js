// Asks how far a reading is, and opens the page as soon as it is there. Without script the browser asks for the page again.
const place = document.querySelector('[data-wait]');
const [bar, said] = [place.querySelector('progress'), place.querySelector('[role=status]')];

async function look() {
  try {
    const reply = await fetch(location.href, { headers: { Accept: 'application/json' } });
    if (reply.status !== 202) return location.reload();
    const { done, of, says } = await reply.json();
    bar.max = Math.max(1, of);
    bar.value = done;
    if (said.textContent !== says) said.textContent = says;
  } catch { /* no connection: the next look tries again */ }
  setTimeout(look, 500);
}

setTimeout(look, 500);
