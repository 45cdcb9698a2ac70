import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploymentOf, ofType, plan, resolve, type Deployment } from '#infra/aws/inspect/template.ts';
import { must } from '#shared/kernel/result.ts';

interface Behaviour {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly ViewerProtocolPolicy: string;
  readonly AllowedMethods?: readonly string[];
  readonly CachePolicyId: unknown;
  readonly OriginRequestPolicyId?: unknown;
  readonly ResponseHeadersPolicyId?: unknown;
  readonly FunctionAssociations?: readonly unknown[];
}

interface Distribution {
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
  readonly CustomErrorResponses: readonly { readonly ErrorCode: number; readonly ResponsePagePath?: string }[];
  readonly Origins: readonly { readonly Id: string; readonly S3OriginConfig?: object }[];
}

/** Pages as the build leaves them. */
const PAGES = ['200', 'index', 'studio', 'publications', 'explore', 'settings', 'settings/people'];
const site = mkdtempSync(join(tmpdir(), 'tidemark-site-'));
let deployed: Deployment;
let distribution: Distribution;
beforeAll(() => {
  for (const page of PAGES) {
    mkdirSync(dirname(join(site, page)), { recursive: true });
    writeFileSync(join(site, `${page}.html`), '');
  }
  deployed = deploymentOf(plan(site));
  distribution = only('AWS::CloudFront::Distribution')['DistributionConfig'] as Distribution;
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** The properties of the first resource of its type. */
const only = (type: string): Readonly<Record<string, unknown>> => must(ofType(deployed, type)[0]?.[1].Properties, type);

/** Which behaviour a path gets: the first whose pattern fits, else the one for pages. */
const behaviourOf = (path: string): Behaviour =>
  distribution.CacheBehaviors.find(({ PathPattern = '' }) => patternOf(PathPattern).test(path)) ??
  distribution.DefaultCacheBehavior;

const patternOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`); // prettier-ignore

const isFiles = ({ TargetOriginId }: Behaviour): boolean =>
  must(distribution.Origins.find(({ Id }) => Id === TargetOriginId), 'origin').S3OriginConfig !== undefined; // prettier-ignore

/** The file the edge asks for, by the function that is deployed. */
function fileOf(path: string): string {
  const code = `${resolve(deployed, only('AWS::CloudFront::Function')['FunctionCode'])}; handler({ request: { uri: ${JSON.stringify(path)} } }).uri`;
  return runInNewContext(code) as string;
}

describe('pages', () => {
  it.each([
    ['/', '/index.html'],
    ['/studio', '/studio.html'],
    ['/studio/', '/200.html'],
    ['/studio/delivery-in-2026', '/200.html'],
    ['/publications', '/publications.html'],
    ['/settings/people', '/settings/people.html'],
    ['/reports', '/200.html'],
    ['/favicon.svg', '/favicon.svg'],
    ['/_app/immutable/entry/start.d29i66xy.js', '/_app/immutable/entry/start.d29i66xy.js'],
    ['/nothing/of/this/name', '/200.html'],
  ])('%s is the file %s', (path, file) => {
    expect(isFiles(behaviourOf(path))).toBe(true);
    expect(behaviourOf(path).FunctionAssociations).toHaveLength(1);
    expect(fileOf(path)).toBe(file);
  });

  it('have no error pages of the edge: those would stand in for the service’s own answers', () => {
    expect(distribution.CustomErrorResponses.filter((one) => one.ResponsePagePath !== undefined)).toEqual([]);
  });
});

describe('questionnaires', () => {
  it.each(['/v1/instruments/a@1.0', '/v1/instruments/a@1.0/outline'])('%s is kept like an edition', (path) => {
    expect(behaviourOf(path).PathPattern).toBe('/v1/instruments/*');
    expect(behaviourOf(path).CachePolicyId).toEqual(behaviourOf('/v1/editions/a').CachePolicyId);
  });
});

describe('published reports', () => {
  const PATHS = ['/reports/a-report', '/reports/a-report.pdf', '/reports/a-report/v2', '/reports/a-report~token/v1/embed/stages', '/reports/a-report/v1/figures/stages.csv', '/reports/feed.atom', '/reports/review/token']; // prettier-ignore

  it.each(PATHS)('%s is answered by the service', (path) => {
    const behaviour = behaviourOf(path);
    expect(behaviour.PathPattern).toBe('/reports/*');
    expect(isFiles(behaviour)).toBe(false);
    expect(behaviour.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'HEAD']));
  });

  it('are led to by links of any kind, and say themselves who may frame them', () => {
    const behaviour = behaviourOf('/reports/a-report');
    expect(behaviour.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(behaviour.ResponseHeadersPolicyId).toBeUndefined();
    expect(behaviour.FunctionAssociations).toBeUndefined();
  });

  it('are kept apart for everybody who shows who they are, and depend on nothing else of a request', () => {
    const { CachePolicyId, OriginRequestPolicyId } = behaviourOf('/reports/a-report');
    expect(OriginRequestPolicyId).toBeUndefined();
    const policy = resolve(deployed, CachePolicyId).slice(1, -1);
    const kept = deployed.resources[policy]?.Properties?.['CachePolicyConfig'];
    expect(kept).toMatchObject({
      DefaultTTL: 0,
      MinTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization', 'x-api-key'] },
        CookiesConfig: { CookieBehavior: 'whitelist' },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        EnableAcceptEncodingBrotli: true,
      },
    });
  });

  it('are listed by the service, uncached', () => {
    const behaviour = behaviourOf('/v1/reports');
    expect([isFiles(behaviour), behaviour.PathPattern]).toEqual([false, '/v1/*']);
    expect(behaviour.ViewerProtocolPolicy).toBe('https-only');
  });
});
