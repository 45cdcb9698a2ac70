import { expect, it } from 'vitest';
import { reconcile } from './reconcile.ts';

const theirs = { answers: { S1: 1 }, version: 3 };

it('takes what the service has when nothing is kept here', () =>
  expect(reconcile(undefined, theirs)).toEqual({ kind: 'same', answers: { S1: 1 } }));

it('sees no conflict in a save whose answer was lost', () =>
  expect(reconcile({ answers: { S1: 1 }, version: 2 }, theirs).kind).toBe('same'));

it('keeps ours when they build on what the service has', () =>
  expect(reconcile({ answers: { S1: 2 }, version: 3 }, theirs)).toEqual({ kind: 'ours', answers: { S1: 2 } }));

it('asks when both sides changed', () =>
  expect(reconcile({ answers: { S1: 2 }, version: 2 }, theirs)).toEqual({ kind: 'conflict', answers: { S1: 2 } }));
