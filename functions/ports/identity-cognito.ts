import {
  AdminCreateUserCommand, CognitoIdentityProviderClient, UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'; // prettier-ignore
import type { UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { IdentityAdmin } from './identity.ts';

/** People in a Cognito user pool; it mails the initial password itself. */
export function cognitoIdentity(pool: string): IdentityAdmin {
  const client = new CognitoIdentityProviderClient({});
  return {
    async create(email) {
      try {
        const { User } = await client.send(
          new AdminCreateUserCommand({
            UserPoolId: pool,
            Username: email,
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
            ],
            DesiredDeliveryMediums: ['EMAIL'],
          }),
        );
        const subject = User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;
        return { subject: must(subject, 'sub of the new user') as UserId, initialPassword: null };
      } catch (error) {
        if (error instanceof UsernameExistsException) return undefined;
        throw error;
      }
    },
  };
}
