// Runs before the first paint and decides on the language: what was chosen before, else what the browser asks for, else
// English. Pages are prerendered in English: for a reader of another language they stay hidden until its texts have
// arrived, so that nothing flashes and nothing moves.
(() => {
  const root = document.documentElement;
  const offered = root.dataset.languages.split(' ');
  let kept = null;
  try {
    kept = localStorage.getItem('tidemark.language');
  } catch {
    // Storage may be refused; the browser's language decides then.
  }
  // The first number or date a page writes takes a phone a tenth of a second: it is written while the rest is on its way.
  setTimeout(() => new Intl.DateTimeFormat(root.lang, { dateStyle: 'long' }).format());
  const wanted = [kept, navigator.language, navigator.language.slice(0, 2)].find((one) => offered.includes(one));
  if (!wanted || wanted === 'en') return;
  root.lang = wanted;
  root.dataset.pending = '';
  setTimeout(() => delete root.dataset.pending, 3000);
})();
