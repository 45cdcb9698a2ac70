import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { IdentityAdmin } from './identity.ts';

const subjectOf = (attributes: readonly AttributeType[] | undefined): UserId =>
  must(attributes?.find(({ Name }) => Name === 'sub')?.Value, 'sub of a user') as UserId;

/** False when the pool does not know the address. */
async function known(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof UserNotFoundException) return false;
    throw error;
  }
}

function undefinedIfUnknown(error: unknown): undefined {
  if (error instanceof UserNotFoundException) return undefined;
  throw error;
}

/** People in a Cognito user pool. It mails nobody: invitations are ours. */
export function cognitoIdentity(pool: string): IdentityAdmin {
  const client = new CognitoIdentityProviderClient({});
  const who = (email: string) => ({ UserPoolId: pool, Username: email });
  const setPassword = (email: string, password: string): Promise<boolean> =>
    known(client.send(new AdminSetUserPasswordCommand({ ...who(email), Password: password, Permanent: true })));
  return {
    joinBy: 'password',
    async create(email, password) {
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      try {
        const { User } = await client.send(
          new AdminCreateUserCommand({ ...who(email), UserAttributes, MessageAction: 'SUPPRESS' }),
        );
        // Cut off before this, the address is known without a usable password: whoever repeats sets one.
        await setPassword(email, password);
        return { subject: subjectOf(User?.Attributes), created: true };
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const { UserAttributes: present } = await client.send(new AdminGetUserCommand(who(email)));
        return { subject: subjectOf(present), created: false };
      }
    },
    setPassword,
    disable: async (email) => void (await known(client.send(new AdminDisableUserCommand(who(email))))),
    enable: async (email) => void (await known(client.send(new AdminEnableUserCommand(who(email))))),
    async remove(email, subject) {
      const found = await client.send(new AdminGetUserCommand(who(email))).catch(undefinedIfUnknown);
      if (found && subjectOf(found.UserAttributes) === subject)
        await known(client.send(new AdminDeleteUserCommand(who(email))));
    },
  };
}
