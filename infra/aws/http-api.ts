import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routeKey } from '#shared/contracts/contract.ts';
import { functionRows } from '#infra/wiring.ts';
import { acknowledge } from './acknowledge.ts';
import type { Functions } from './functions.ts';

/** Neither path nor address: a path holds ids of tenants' assessments, an address is a person's. */
const LOGGED = {
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
};

/** The HTTP API: one integration per function, one route per contract. */
export class Api extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, prefix: string) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: prefix, createDefaultStage: false });
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    acknowledge(this, {
      APIG4:
        'One authoriser in the functions decides for cookies, bearer tokens and API keys alike; it runs locally too.',
    });
  }

  serve(functions: Functions): void {
    for (const [name, { trigger }] of functionRows) {
      if (trigger.kind !== 'http') continue;
      // One permission for all routes: one each would outgrow the function's policy.
      const integration = new HttpLambdaIntegration(name, functions.of(name), { scopePermissionToRoute: false });
      const keys = trigger.routes.map(routeKey);
      for (const key of trigger.fallback ? [...keys, '$default'] : keys)
        new HttpRoute(this, key, { httpApi: this.api, routeKey: asRouteKey(key), integration });
    }
  }

  get host(): string {
    return `${this.api.apiId}.execute-api.${this.api.stack.region}.${this.api.stack.urlSuffix}`;
  }
}

function asRouteKey(key: string): HttpRouteKey {
  const [method, path] = key.split(' ') as [string, string?];
  return path ? HttpRouteKey.with(path, method as Parameters<typeof HttpRouteKey.with>[1]) : HttpRouteKey.DEFAULT;
}
