// The Desk of a sitting: its clock runs, and the keys of a presenter's remote press its buttons. The page works without this.
const face = seconds => {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds < 0 ? '\u2212' : ''}${String(Math.trunc(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
};

let clock, left, since;

function find() {
  clock = document.querySelector('[data-left]');
  left = Number(clock?.dataset.left);
  since = performance.now();
}

setInterval(() => {
  if (clock?.isConnected && clock.dataset.held !== 'true') clock.textContent = face(left - (performance.now() - since) / 1000);
}, 250);

// Keys that write nothing, so that no field and no speech input is disturbed.
addEventListener('keydown', event => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input,textarea,select')) return;
  const button = document.querySelector(`[data-key="${event.key}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener('shown', find);
find();
