// Shows times on the reader's own clock, where that is another than the program's. The server knows only the program's zone,
// and names it; a page without script says that and nothing else.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const say = (at, form) => new Intl.DateTimeFormat('en-GB', form).format(at);
const clock = at => say(at, { hour: '2-digit', minute: '2-digit' });

for (const place of document.querySelectorAll('[data-offset]')) {
  const { ownTime, clock: saved, offset, words } = place.dataset;
  const at = new Date(ownTime ?? saved);
  if (-at.getTimezoneOffset() === Number(offset)) continue;
  const day = say(at, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
  // Beside a deadline on the reader's clock, "Saved" is on the same.
  place.textContent = words.replace('{0}', ownTime ? `${day} at ${clock(at)} (${own})` : clock(at));
  place.hidden = false;
}
