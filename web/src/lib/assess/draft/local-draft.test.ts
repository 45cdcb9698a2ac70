import { expect, it } from 'vitest';
import { localSlot, type LocalDraft } from './local-draft.ts';
import type { Content } from './merge.ts';

const of = (answers: Content['answers']): Content => ({ answers, notes: {} });
const draft = (answers: Content['answers'], base: Content['answers'] = {}): LocalDraft => ({
  content: of(answers),
  base: of(base),
});

function browser() {
  const items = new Map<string, string>();
  const store = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  };
  return () => localSlot('slot', () => store);
}

it('gives back what was kept', () => {
  const open = browser();
  open().write(draft({ S1: 1 }));
  expect(open().read()).toEqual(draft({ S1: 1 }));
});

it('keeps the answers of two windows that are both offline', () => {
  const open = browser();
  const [one, other] = [open(), open()];
  one.write(draft({ S1: 1 }));
  expect(other.write(draft({ G1: 2 }))).toEqual(of({ S1: 1, G1: 2 }));
  expect(open().read()?.content).toEqual(of({ S1: 1, G1: 2 }));
});

it('lets the newer window win where both changed the same answer', () => {
  const open = browser();
  const [one, other] = [open(), open()];
  one.write(draft({ S1: 1 }));
  expect(other.write(draft({ S1: 4 }))).toEqual(of({ S1: 4 }));
});

it('does not forget what another window keeps when this one has saved', () => {
  const open = browser();
  const [one, other] = [open(), open()];
  one.write(draft({ S1: 1 }));
  other.write(draft({ G1: 2 }));
  one.clear();
  expect(open().read()?.content).toEqual(of({ S1: 1, G1: 2 }));
  other.clear();
  expect(open().read()).toBeUndefined();
});

it('lives with a browser that keeps nothing', () => {
  const refusing = localSlot('slot', () => {
    throw new Error('no storage');
  });
  expect(refusing.read()).toBeUndefined();
  expect(refusing.write(draft({ S1: 1 }))).toEqual(of({ S1: 1 }));
  refusing.clear();
});

it('ignores what it cannot read', () => {
  const broken = { getItem: () => '{"answers":', setItem: () => undefined, removeItem: () => undefined };
  expect(localSlot('slot', () => broken).read()).toBeUndefined();
});
