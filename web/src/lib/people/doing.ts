import type { InvitationView, PersonView } from '#shared/contracts/people-schemas.ts';

/** What is being done about people: a dialog each. */
export type Doing =
  | { readonly what: 'invite' }
  | { readonly what: 'roles' | 'remove' | 'signOut'; readonly person: PersonView }
  | { readonly what: 'again' | 'revoke'; readonly invitation: InvitationView };
