import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { IdentityAdmin } from './identity.ts';

const subjectOf = (attributes: readonly AttributeType[] | undefined): UserId =>
  must(attributes?.find(({ Name }) => Name === 'sub')?.Value, 'sub of a user') as UserId;

/** People in a Cognito user pool; it mails the initial password itself. */
export function cognitoIdentity(pool: string): IdentityAdmin {
  const client = new CognitoIdentityProviderClient({});
  return {
    async create(email) {
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      try {
        const { User } = await client.send(
          new AdminCreateUserCommand({
            UserPoolId: pool,
            Username: email,
            UserAttributes,
            DesiredDeliveryMediums: ['EMAIL'],
          }),
        );
        return { subject: subjectOf(User?.Attributes), initialPassword: null, created: true };
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const known = await client.send(new AdminGetUserCommand({ UserPoolId: pool, Username: email }));
        return { subject: subjectOf(known.UserAttributes), initialPassword: null, created: false };
      }
    },
    async renew(email) {
      await client.send(new AdminCreateUserCommand({ UserPoolId: pool, Username: email, MessageAction: 'RESEND' }));
      return null;
    },
  };
}
