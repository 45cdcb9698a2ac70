import { App } from 'aws-cdk-lib';
import { noCode } from '../code.ts';
import { tidemark } from '../tidemark.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** What is deployed: the resources of all stacks, and the values one hands to another. */
export interface Deployment {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly exports: ReadonlyMap<string, unknown>;
}

interface TemplateJson {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>>;
}

/** Who mails come from in what is read here. */
export const MAIL_FROM = 'tidemark@tidemark.example';

/** An installation without code: for reading what would be deployed. */
export function plan(site?: string) {
  // `npm run synth` has CloudFormation's own rules checked; they take five seconds, which every test file would pay.
  const app = new App({
    builtinCloudFormationValidation: false,
    context: { 'aws:cdk:disable-asset-staging': true, '@aws-cdk/core:defaultCrossStackReferences': 'strong' },
  });
  return { app, ...tidemark(app, { prefix: 'tidemark', code: noCode, mail: MAIL_FROM, ...(site && { site }) }) };
}

export function deploymentOf({ app }: Pick<ReturnType<typeof plan>, 'app'>): Deployment {
  const templates = app.synth().stacks.map(({ template }) => template as TemplateJson);
  const outputs = templates.flatMap(({ Outputs = {} }) => Object.values(Outputs));
  return {
    resources: Object.assign({}, ...templates.map(({ Resources }) => Resources)) as Deployment['resources'],
    exports: new Map(outputs.flatMap(({ Export, Value }) => (Export ? [[Export.Name, Value] as const] : []))),
  };
}

export const ofType = ({ resources }: Deployment, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type);

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '111122223333',
  'AWS::URLSuffix': 'amazonaws.com',
};

type Intrinsic = Partial<Record<string, unknown>>;

/** A value with its references followed: `<Resource>`, `<Resource.Attribute>`. */
export function resolve(deployment: Deployment, value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const one = value as Intrinsic;
  if (typeof one['Ref'] === 'string') return PSEUDO[one['Ref']] ?? `<${one['Ref']}>`;
  if (Array.isArray(one['Fn::GetAtt'])) return `<${one['Fn::GetAtt'].join('.')}>`;
  if (typeof one['Fn::ImportValue'] === 'string')
    return resolve(deployment, deployment.exports.get(one['Fn::ImportValue']));
  if (Array.isArray(one['Fn::Join'])) {
    const [separator, parts] = one['Fn::Join'] as [string, unknown[]];
    return parts.map((part) => resolve(deployment, part)).join(separator);
  }
  return JSON.stringify(value);
}
