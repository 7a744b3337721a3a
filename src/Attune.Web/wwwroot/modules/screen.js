// Words of the cloud glide from where they stood to where they stand; new ones appear. The Screen works without this.
const places = () => new Map([...document.querySelectorAll('.cloud [data-key]')].map(word => [word.dataset.key, word.getAttribute('transform')]));
const still = matchMedia('(prefers-reduced-motion: reduce)');
const css = transform => transform.replace(/translate\(([-\d.]+)[ ,]+([-\d.]+)\)/, 'translate($1px, $2px)');
let before = places();

document.addEventListener('shown', () => {
  const now = places();
  if (before.size && now.size && !still.matches) {
    for (const word of document.querySelectorAll('.cloud [data-key]')) {
      const [from, to] = [before.get(word.dataset.key), now.get(word.dataset.key)];
      if (from === to) continue;
      word.animate(from ? [{ transform: css(from) }, { transform: css(to) }] : [{ opacity: 0 }, { opacity: 1 }], { duration: 420, easing: 'cubic-bezier(.2, 0, 0, 1)' });
    }
  }
  before = now;
});
