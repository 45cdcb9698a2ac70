import { describe, expect, test } from 'vitest';
import type { Role } from '../contracts/contract.ts';
import type { UserId } from '../kernel/ids.ts';
import {
  changedRoles,
  foreignRoles,
  inviteRefusal,
  invitationAt,
  lostRole,
  mayHandle,
  seatsTaken,
  type Invitation,
} from './roster.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const person = (id: string, ...roles: Role[]) => ({
  id: id as UserId,
  email: `${id}@acme.example`,
  roles,
  joinedAt: NOW,
  lastSignInAt: null,
});
const invitation = (email: string, expiresAt: string): Invitation => ({
  id: email.slice(0, 3),
  email,
  roles: ['member'],
  locale: 'en',
  invitedAt: '2026-11-20T12:00:00.000Z',
  expiresAt,
});
const open = invitation('new@acme.example', '2026-11-27T12:00:00.000Z');
const expired = invitation('old@acme.example', '2026-11-22T12:00:00.000Z');
const roster = { people: [person('ann', 'owner'), person('bob', 'member')], invitations: [open, expired] };

describe('inviting', () => {
  test('takes seats for people and for invitations that still hold', () => {
    expect(seatsTaken(roster, NOW)).toBe(3);
    expect(inviteRefusal(roster, 'cy@acme.example', 4, NOW)).toBeUndefined();
    expect(inviteRefusal(roster, 'cy@acme.example', 3, NOW)).toBe('full');
  });

  test.each([
    ['ANN@acme.example', 'member'],
    ['New@Acme.example', 'invited'],
    ['old@acme.example', 'invited'],
  ])('%s is refused, whatever its case', (email, refusal) => {
    expect(inviteRefusal(roster, email, 10, NOW)).toBe(refusal);
  });

  test('ends at the moment an invitation expires', () => {
    expect([open, expired].map((one) => invitationAt(one, NOW).state)).toEqual(['pending', 'expired']);
  });
});

describe('the last owner', () => {
  test('cannot be made anything else, and not be removed', () => {
    expect(lostRole(roster.people, 'ann' as UserId, ['member'])).toBe('owner');
    expect(lostRole(roster.people, 'ann' as UserId, [])).toBe('owner');
    expect(lostRole(roster.people, 'ann' as UserId, ['owner', 'member'])).toBeUndefined();
    expect(lostRole(roster.people, 'bob' as UserId, [])).toBeUndefined();
  });

  test('is no longer the last once there is another', () => {
    expect(lostRole([...roster.people, person('cy', 'owner')], 'ann' as UserId, ['member'])).toBeUndefined();
  });

  test('of an operator is kept, and so is the last admin', () => {
    const people = [person('ann', 'owner', 'admin'), person('bob', 'owner')];
    expect(lostRole(people, 'ann' as UserId, ['owner'])).toBe('admin');
    expect(lostRole(people, 'bob' as UserId, [])).toBeUndefined();
  });
});

describe('roles', () => {
  test('that a kind of organisation does not know are pointed at', () => {
    expect(foreignRoles('company', ['member', 'analyst', 'admin'])).toEqual([1, 2]);
    expect(foreignRoles('partner', ['partner', 'owner'])).toEqual([]);
  });

  test('are given and taken by those who may', () => {
    expect(mayHandle('company', ['owner'], ['owner', 'member'])).toBe(true);
    expect(mayHandle('company', ['member'], ['member'])).toBe(false);
    expect(mayHandle('operator', ['owner'], ['admin'])).toBe(false);
    expect(mayHandle('operator', ['admin'], ['admin', 'owner'])).toBe(true);
    expect(changedRoles(['owner', 'member'], ['member', 'analyst'])).toEqual(['owner', 'analyst']);
  });
});
