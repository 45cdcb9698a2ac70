import { beforeAll, describe, expect, it } from 'vitest';
import { deploymentOf, ofType, plan, resolve, type Deployment } from '#infra/aws/inspect/template.ts';
import { functionRows } from '#infra/wiring.ts';
import { API } from '#shared/contracts/api.ts';
import { routeKey } from '#shared/contracts/contract.ts';

const contracts = Object.values(API).map(routeKey);

/** `route → function` of the table, as both hosts have to serve it. */
const wired = functionRows.flatMap(([name, { trigger }]) => {
  if (trigger.kind !== 'http') return [];
  const keys = trigger.routes.map(routeKey);
  return (trigger.fallback ? [...keys, '$default'] : keys).map((key) => `${key} → ${name}`);
});

/** `route → function` as a template has it: route, integration, function. */
const served = (deployment: Deployment): string[] =>
  ofType(deployment, 'AWS::ApiGatewayV2::Route').map(([, { Properties = {} }]) => {
    const integration = /<(\w+)>/.exec(resolve(deployment, Properties['Target']))?.[1] ?? '';
    const uri = resolve(deployment, deployment.resources[integration]?.Properties?.['IntegrationUri']);
    const target = /<(\w+)\.Arn>/.exec(uri)?.[1] ?? '';
    const name = String(deployment.resources[target]?.Properties?.['FunctionName']).replace('tidemark-', '');
    return `${String(Properties['RouteKey'])} → ${name}`;
  });

let deployed: Deployment;
beforeAll(() => {
  deployed = deploymentOf(plan());
});

describe('routes', () => {
  it('in wiring.ts are the contracts, each once, and one fallback', () => {
    expect(wired.map((route) => route.replace(/ → .*/, '')).sort()).toEqual([...contracts, '$default'].sort());
  });

  it('on AWS are those of wiring.ts and lead to the same functions', () => {
    expect(served(deployed).sort()).toEqual([...wired].sort());
  });

  it('share one integration per function', () => {
    const serving = functionRows.filter(([, { trigger }]) => trigger.kind === 'http');
    expect(ofType(deployed, 'AWS::ApiGatewayV2::Integration')).toHaveLength(serving.length);
  });

  it('are missed when one is left out, added or led elsewhere', () => {
    const [first, second] = ofType(deployed, 'AWS::ApiGatewayV2::Route');
    const changed = (resources: object): Deployment => ({
      ...deployed,
      resources: { ...deployed.resources, ...resources },
    });
    const route = { ...first?.[1], Properties: { ...first?.[1].Properties, RouteKey: 'GET /v1/everything' } };
    const [lost, last] = [ofType(deployed, 'AWS::ApiGatewayV2::Route').at(-1), second];
    expect(served(changed({ extra: route })).sort()).not.toEqual([...wired].sort());
    expect(served(changed({ [last?.[0] ?? '']: { Type: 'none' } })).sort()).not.toEqual([...wired].sort());
    const elsewhere = {
      ...first?.[1],
      Properties: { ...first?.[1].Properties, Target: lost?.[1].Properties?.['Target'] },
    };
    expect(served(changed({ [first?.[0] ?? '']: elsewhere })).sort()).not.toEqual([...wired].sort());
  });
});
