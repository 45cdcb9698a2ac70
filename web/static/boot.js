// Runs before the first paint. Pages are prerendered in English: for a reader of another language they stay
// hidden until the catalogue has arrived, so that nothing flashes and nothing moves.
(() => {
  const root = document.documentElement;
  let kept = null;
  try {
    kept = localStorage.getItem('tidemark.language');
  } catch {
    // Storage may be refused; the browser's language decides then.
  }
  if ((kept ?? navigator.language.slice(0, 2)) !== 'de') return;
  root.lang = 'de';
  root.dataset.pending = '';
  setTimeout(() => delete root.dataset.pending, 3000);
})();
