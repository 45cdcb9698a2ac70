import { Validations, type App, type PolicyValidationPluginReport } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { plan } from '#infra/aws/inspect/template.ts';

/** Not in the typings of the pack, but how its documentation tells tests to call it. */
type Checks = { validateScope(scope: App): PolicyValidationPluginReport };
const findings = (app: App): string[] =>
  (new AwsSolutionsChecks() as unknown as Checks)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map((one) => `${ruleName} at ${one.constructPath}`),
    );

/** Rule and reason of everything that was acknowledged. */
const acknowledged = (app: App): [string, string][] =>
  app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries(data as Record<string, string>)),
    );

describe('the rules of AwsSolutions', () => {
  it('find nothing that is not acknowledged', () => {
    expect(findings(plan().app)).toEqual([]);
  });

  it('are acknowledged with reasons', () => {
    const all = acknowledged(plan().app);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(([, reason]) => reason.split(' ').length < 4)).toEqual([]);
  });

  it('do find what is wrong', () => {
    const { app, service } = plan();
    new Bucket(service, 'Careless');
    expect(findings(app).some((finding) => finding.includes('Careless'))).toBe(true);
  });
});
