import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods, CachePolicy, Distribution, Function as EdgeFunction, FunctionCode, FunctionEventType, FunctionRuntime,
  HttpVersion, OriginRequestPolicy, SecurityPolicyProtocol, ViewerProtocolPolicy, type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront'; // prettier-ignore
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { editionCache, pageHeaders, UNCACHED_ERRORS } from './edge.ts';
import { pageFunction, prerendered } from './pages.ts';
import { privateBucket } from './private-bucket.ts';
import type { Installation } from './tidemark.ts';

type Settings = Pick<Installation, 'site' | 'domain' | 'certificate'>;

/** Site and API at one origin: cookies need no other, and nothing asks across. */
export class Site extends Construct {
  readonly origin: string;
  readonly files: Bucket;

  constructor(scope: Construct, id: string, apiHost: string, settings: Settings) {
    super(scope, id);
    this.files = privateBucket(this, 'Files');
    const distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: pages(this, this.files, settings.site),
      additionalBehaviors: apiBehaviours(this, apiHost),
      errorResponses: UNCACHED_ERRORS,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...named(this, settings),
    });
    this.origin = `https://${settings.domain ?? distribution.distributionDomainName}`;
    acknowledge(this.files, { S1: 'The files of a public site.' });
    acknowledge(distribution, {
      CFR1: 'Programmes are open to all countries.',
      CFR2: 'The API throttles; a firewall is a running cost that an installation adds when it needs one.',
      CFR3: 'Access logs would gather the addresses of visitors; the API logs route and status.',
      ...(!settings.domain && {
        CFR4: 'CloudFront sets the policy of its own host names; with -c domain it is TLS 1.2 (2021).',
      }),
    });
  }
}

function named(scope: Construct, { domain, certificate }: Settings) {
  if (!domain || !certificate) return {};
  return {
    domainNames: [domain],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificate),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

function pages(scope: Construct, files: Bucket, site: string | undefined): BehaviorOptions {
  const code = FunctionCode.fromInline(pageFunction(prerendered(site)));
  const rewrite = new EdgeFunction(scope, 'PageFunction', { code, runtime: FunctionRuntime.JS_2_0 });
  return {
    origin: S3BucketOrigin.withOriginAccessControl(files),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    responseHeadersPolicy: pageHeaders(scope),
    functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
}

/** Plain HTTP is refused here, not redirected: a credential sent in the clear must not go on working. */
function apiBehaviours(scope: Construct, host: string): Record<string, BehaviorOptions> {
  const api: BehaviorOptions = {
    origin: new HttpOrigin(host),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    compress: false,
  };
  const cached = { ...api, cachePolicy: editionCache(scope), compress: true };
  return {
    // Without an origin request policy the API sees of a request only what its key has: no answer can depend on more.
    '/v1/editions/*': cached,
    // A questionnaire never changes under its version.
    '/v1/instruments/*': cached,
    // Pages people follow links to: the function itself says how long each may be kept, and who may frame it.
    '/reports/*': { ...cached, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    '/v1/*': { ...api, originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER },
  };
}
