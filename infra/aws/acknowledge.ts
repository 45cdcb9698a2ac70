import { Stack, Validations, type CfnElement } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';

/** Accepts findings of the AwsSolutions rules on a construct and what is below it: rule, and why it does not hold here. */
export function acknowledge(construct: IConstruct, findings: Readonly<Record<string, string>>): void {
  if (Object.keys(findings).length === 0) return;
  Validations.of(construct).acknowledge(
    ...Object.entries(findings).map(([rule, reason]) => ({ id: `AwsSolutions-${rule}`, reason })),
  );
}

/** CDK lets whoever invokes a function invoke its versions too. */
export function acknowledgeVersions(construct: IConstruct, invoked: IFunction): void {
  acknowledge(construct, { [`IAM5[Resource::<${logicalId(invoked)}.Arn>:*]`]: 'Versions of this one function.' });
}

/** How the rules name a resource. */
export const logicalId = (construct: IConstruct): string =>
  Stack.of(construct).getLogicalId(construct.node.defaultChild as CfnElement);
