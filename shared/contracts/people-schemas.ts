import * as z from 'zod/mini';
import { userIdSchema } from '../kernel/ids.ts';
import { moment, named } from './common.ts';
import { ROLES } from './contract.ts';
import { localeSchema, tenantSchema } from './tenant-schemas.ts';

const roles = z.array(z.enum(ROLES));
const someRoles = z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(ROLES.length));
/** What mail providers and identity providers take without quotes, as in HTML's own rule; a domain as it is in the DNS. */
export const emailSchema = z
  .string()
  .check(z.maxLength(254), z.regex(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/));
const email = emailSchema;
/** What the link of an invitation carries in its fragment. */
const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** Rules beyond length are checked where the password is set, with a reason each. */
const password = z.string().check(z.minLength(1), z.maxLength(256));

export const personSchema = named(
  'Person',
  z.object({ id: userIdSchema, email: z.string(), roles, joinedAt: moment, lastSignInAt: z.nullable(moment) }),
);
export type PersonView = z.infer<typeof personSchema>;

export const invitationSchema = named(
  'Invitation',
  z.object({
    id: z.string(),
    email: z.string(),
    roles,
    locale: localeSchema,
    invitedAt: moment,
    expiresAt: moment,
    state: z.enum(['pending', 'expired']),
  }),
);
export type InvitationView = z.infer<typeof invitationSchema>;

/** An invitation as just made: the link is shown this once. */
export const sentInvitationSchema = named(
  'SentInvitation',
  z.extend(invitationSchema, {
    link: z.string(),
    /** False when the mail could not be handed over: pass the link on by other means. */
    mailed: z.boolean(),
  }),
);
export type SentInvitation = z.infer<typeof sentInvitationSchema>;

export const peopleSchema = named(
  'People',
  z.object({ people: z.array(personSchema), invitations: z.array(invitationSchema) }),
);
export type PeopleView = z.infer<typeof peopleSchema>;

export const invitationBody = z.strictObject({ email, roles: someRoles, locale: z.optional(localeSchema) });
export const rolesBody = z.strictObject({ roles: someRoles });

export const tokenBody = z.strictObject({ token });

/** What somebody who holds a link is told before joining. */
export const openInvitationSchema = named(
  'OpenInvitation',
  z.object({
    organisation: z.string(),
    email: z.string(),
    roles,
    expiresAt: moment,
    /** `password`: set one here. `provider`: sign in at the identity provider, which knows the person. */
    joinBy: z.enum(['password', 'provider']),
    /** Rules a password keeps, in the order they are checked. */
    passwordRules: z.object({ minLength: z.int() }),
  }),
);
export type OpenInvitation = z.infer<typeof openInvitationSchema>;

export const joinBody = z.strictObject({ token, password });
export const joinedSchema = named('Joined', z.object({ email: z.string() }));

export const setupStateSchema = named('SetupState', z.object({ open: z.boolean() }));
export const setupBody = z.strictObject({
  /** Printed where the installation was started. */
  code: z.string().check(z.minLength(1), z.maxLength(100)),
  organisation: z.string().check(z.minLength(1), z.maxLength(200)),
  email,
  password,
});

export const meSchema = named(
  'Me',
  z.object({
    user: z.object({ id: userIdSchema, email: z.string(), roles: z.array(z.enum(ROLES)) }),
    tenant: tenantSchema,
  }),
);
export type Me = z.infer<typeof meSchema>;
