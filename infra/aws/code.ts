import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleFolder } from '#infra/build/bundle.ts';
import type { FunctionName } from '#infra/wiring.ts';

export type CodeOf = (name: FunctionName) => Code;

/** What `bundleAll` left behind; source maps stay here, for reading stack traces. */
export const bundledCode: CodeOf = (name) => Code.fromAsset(bundleFolder(name), { exclude: ['*.map'] });

/** For templates that are read and not deployed. */
export const noCode: CodeOf = () => Code.fromInline('exports.handler = () => {};');
