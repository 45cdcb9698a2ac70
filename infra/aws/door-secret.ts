import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** 43 letters and digits are 256 bits drawn at random, and read as base64 they are 32 bytes. */
const KEY = { passwordLength: 43, excludePunctuation: true, includeSpace: false, requireEachIncludedType: false };

/**
 * `{"pool", "master"}`, the keys only the doors hold. One secret can generate only one value, so each key is generated
 * in a secret of its own and put together by CloudFormation; nobody has seen them, and no template holds them.
 */
export function doorSecret(scope: Construct): Secret {
  const generated = (id: string): Secret => kept(new Secret(scope, id, { generateSecretString: KEY }));
  return kept(
    new Secret(scope, 'DoorSecret', {
      description: 'Keys of pseudonyms and record keys. A contributor is recognised by them: never rotate, never lose.',
      secretObjectValue: { pool: generated('PoolKey').secretValue, master: generated('MasterKey').secretValue },
    }),
  );
}

function kept(secret: Secret): Secret {
  secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
  acknowledge(secret, { SMG4: 'Under another key every contributor would be a stranger and be counted twice.' });
  return secret;
}
