import { beforeAll, describe, expect, it } from 'vitest';
import { listOf, policies } from '#infra/aws/inspect/grants.ts';
import { deploymentOf, MAIL_FROM, ofType, plan, resolve, type Deployment } from '#infra/aws/inspect/template.ts';
import { functionRows } from '#infra/wiring.ts';

let deployed: Deployment;
beforeAll(() => {
  deployed = deploymentOf(plan());
});

/** `holder: action on target` of whatever has to do with mail. */
const mailing = (): string[] =>
  policies(deployed).flatMap(({ holder, document }) =>
    document.Statement.flatMap(({ Action, Resource: target }) =>
      listOf(Action)
        .filter((action) => /^(ses|\*)/i.test(action))
        .flatMap((action) => listOf(target).map((one) => `${holder}: ${action} on ${resolve(deployed, one)}`)),
    ),
  );

const environmentOf = (name: string): Record<string, unknown> => {
  const [, found] = ofType(deployed, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties?.['FunctionName'] === `tidemark-${name}`,
  ) ?? ['', { Type: 'none' }];
  return (found.Properties?.['Environment'] as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {};
};

describe('mail on AWS', () => {
  const senders = functionRows.filter(([, { ports }]) => ports.includes('mail')).map(([name]) => name);

  it('is sent by the functions with the port, and by one identity only', () => {
    const lines = mailing();
    expect(lines).toHaveLength(senders.length);
    for (const line of lines)
      expect(line).toMatch(/: ses:SendEmail on arn:aws:ses:eu-central-1:111122223333:identity\/<\w*Sender\w*>$/);
  });

  it('comes from the configured address', () => {
    const [, identity] = ofType(deployed, 'AWS::SES::EmailIdentity')[0] ?? [];
    expect(identity?.Properties?.['EmailIdentity']).toBe(MAIL_FROM);
    for (const name of senders) expect(environmentOf(name)['MAIL_URL']).toBe(`ses:${MAIL_FROM}`);
  });

  it('is the business of nobody else', () => {
    const others = functionRows.filter(([, { ports }]) => !ports.includes('mail')).map(([name]) => name);
    expect(others.length).toBeGreaterThan(5);
    for (const name of others) expect(environmentOf(name)).not.toHaveProperty('MAIL_URL');
  });
});

describe('the code that opens the setup', () => {
  it('is generated, read by the account function alone, and in no output', () => {
    const readers = functionRows.filter(([name]) => 'SETUP_URL' in environmentOf(name)).map(([name]) => name);
    expect(readers).toEqual(['account']);
    const secrets = ofType(deployed, 'AWS::SecretsManager::Secret').filter(([id]) => id.startsWith('Setup'));
    expect(secrets.map(([, { Properties }]) => Properties?.['SecretString'])).toEqual([undefined]);
    const outputs = plan().app.synth().stacks.flatMap(({ template }) => Object.values((template as { Outputs?: Record<string, unknown> }).Outputs ?? {})); // prettier-ignore
    expect(JSON.stringify(outputs)).not.toContain('{{resolve:secretsmanager');
  });
});
