const KEY = 'tidemark.keys';

type Kept = 'new' | 'seen' | 'off';
let kept = $state<Kept>(read());

/** Whether single keys answer and move (they can be turned off, WCAG 2.1.4), and whether the hint was seen. */
export const keySetting = {
  get on() {
    return kept !== 'off';
  },
  get hint() {
    return kept === 'new';
  },
  seen: () => keep('seen'),
  use: (on: boolean) => keep(on ? 'seen' : 'off'),
};

function keep(next: Kept): void {
  kept = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Refused storage only means that the choice ends with the visit.
  }
}

function read(): Kept {
  try {
    const found = localStorage.getItem(KEY);
    return found === 'seen' || found === 'off' ? found : 'new';
  } catch {
    return 'new';
  }
}
