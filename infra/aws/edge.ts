import { Duration } from 'aws-cdk-lib';
import {
  CacheCookieBehavior, CacheHeaderBehavior, CachePolicy, CacheQueryStringBehavior, HeadersFrameOption, HeadersReferrerPolicy,
  ResponseHeadersPolicy, type ErrorResponse,
} from 'aws-cdk-lib/aws-cloudfront'; // prettier-ignore
import type { Construct } from 'constructs';
import { SESSION_COOKIE } from '#functions/http/authenticate.ts';

const YEAR = Duration.days(365);

/**
 * Published editions and reports, kept at the edge for as long as the function says (`public`), and not at all otherwise:
 * a members' answer is `private`. That alone suffices; that every credential is part of the key as well means that not
 * even a mistake there could hand one caller's answer to another. Anonymous readers share one entry per encoding.
 */
export const editionCache = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'EditionCache', {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: YEAR,
    headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'x-api-key'),
    cookieBehavior: CacheCookieBehavior.allowList(SESSION_COOKIE),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });

/** CloudFront keeps errors for ten seconds unless told otherwise: an edition is there as soon as it is published. */
export const UNCACHED_ERRORS: ErrorResponse[] = [400, 403, 404, 405, 500, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/** What the local host sends too; a page says itself, by hash, which scripts it admits. */
export const pageHeaders = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'PageHeaders', {
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: YEAR, includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()', override: true },
      ],
    },
  });
