import type { App } from 'aws-cdk-lib';
import { AppStack } from './app-stack.ts';
import type { CodeOf } from './code.ts';
import { RoomsStack } from './rooms-stack.ts';

export interface ExternalIssuer {
  readonly issuer: string;
  readonly clientId: string;
  /** ARN of the secret whose text the issuer has given to this client; none for a public client. */
  readonly clientSecret: string | undefined;
}

/** One installation in one account and region. */
export interface Installation {
  /** Begins the names of functions and state machines; a second installation in an account needs another. */
  readonly prefix: string;
  readonly code: CodeOf;
  /** Folder of the built site, for the paths of its pages; without it every path leads to the app's shell. */
  readonly site?: string;
  /** Host name of the site, and the ARN of its certificate (in us-east-1); CloudFront's own name without. */
  readonly domain?: string | undefined;
  readonly certificate?: string | undefined;
  /** E-mail address that mails to people come from; without it none are sent, and links are passed on by other means. */
  readonly mail?: string | undefined;
  /** Where people sign in instead of the user pool: an OpenID Connect issuer that somebody else runs. */
  readonly issuer?: ExternalIssuer | undefined;
  /** E-mail address that alarms go to. */
  readonly alarms?: string | undefined;
}

/** What keeps data lives in a stack of its own, which a deployment of the code does not touch. */
export function tidemark(app: App, installation: Installation): { rooms: RoomsStack; service: AppStack } {
  const { prefix } = installation;
  const rooms = new RoomsStack(app, `${prefix}-rooms`, prefix);
  return { rooms, service: new AppStack(app, `${prefix}-app`, { rooms, installation }) };
}
