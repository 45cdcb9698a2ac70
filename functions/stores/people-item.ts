import * as z from 'zod/mini';
import { invitationSchema, personSchema } from '#shared/contracts/people-schemas.ts';
import { userIdSchema } from '#shared/kernel/ids.ts';

/** A person as room 1 keeps them. */
export const personItem = z.extend(personSchema, {
  /** Removal has been decided; what is left to do is repeated until nothing is. */
  leaving: z.optional(z.boolean()),
});
export type StoredPerson = z.infer<typeof personItem>;

/** An invitation as room 1 keeps it. */
export const invitationItem = z.extend(z.omit(invitationSchema, { state: true }), {
  /** SHA-256 of the token that is good now, hexadecimal; an earlier one opens nothing. */
  hash: z.string(),
  /** Who has taken it up, from the moment the person is in this room until the invitation is gone. */
  taken: z.optional(userIdSchema),
});
export type StoredInvitation = z.infer<typeof invitationItem>;

/** Everybody, as of one version: a change that was decided on another one does not happen. */
export interface StoredRoster {
  /** 0 before the first change. */
  readonly version: number;
  readonly people: readonly StoredPerson[];
  readonly invitations: readonly StoredInvitation[];
}
