import { expect, it } from 'vitest';
import { codesFrom, orderOf, stageFrom } from './chosen.ts';

const stages = ['dormant', 'scattered', 'coordinated', 'optimizing', 'empowered'].map((code) => ({
  code,
  title: code,
}));

it('counts from the stage asked for, else from the middle', () => {
  expect(stageFrom(stages, 'optimizing')?.code).toBe('optimizing');
  expect(stageFrom(stages, null)?.code).toBe('coordinated');
  expect(stageFrom([], 'optimizing')).toBeUndefined();
});

it('never counts from the lowest stage, which is everybody', () => {
  for (const asked of ['dormant', 'nothing']) expect(stageFrom(stages, asked)?.code).toBe('coordinated');
});

it('takes a stage and all above it', () => {
  const from = stageFrom(stages, 'optimizing');
  expect(from && codesFrom(stages, from)).toEqual(['optimizing', 'empowered']);
});

it('keeps sizes in their order and others by name, until a share is asked for', () => {
  expect([orderOf(null, 'size'), orderOf(null, 'region'), orderOf('nothing', 'industry')]).toEqual([
    'given',
    'name',
    'name',
  ]);
  expect(orderOf('share', 'size')).toBe('share');
});
