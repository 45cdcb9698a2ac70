import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As a file is stored: CloudFront compresses by itself, so what the build compressed for one machine stays here. */
export interface Upload {
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Hashed files first, then the pages that name them. None is deleted: somebody may have an older page open. */
export function uploads(files: readonly string[]): Upload[] {
  const keys = files.map((file) => file.replaceAll('\\', '/')).filter((key) => !/\.(br|gz)$/.test(key));
  const [hashed, others] = [keys.filter(isHashed), keys.filter((key) => !isHashed(key))];
  return [...hashed, ...others].map((key) => ({
    key,
    contentType: TYPES[extname(key)] ?? 'application/octet-stream',
    cacheControl: isHashed(key) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }));
}

const isHashed = (key: string): boolean => key.startsWith('_app/immutable/');

/** The outputs that `cdk deploy --outputs-file` leaves behind, by stack. */
type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

async function uploadSite(site: string, outputsFile: string): Promise<void> {
  const stacks = Object.values(JSON.parse(await readFile(outputsFile, 'utf8')) as Outputs);
  const { SiteBucket, Origin } = stacks.find((outputs) => outputs['SiteBucket']) ?? {};
  const client = new S3Client({});
  const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(site.length));
  for (const { key, contentType, cacheControl } of uploads(paths)) {
    const Body = await readFile(join(site, key));
    const object = { Bucket: SiteBucket, Key: key, Body, ContentType: contentType, CacheControl: cacheControl };
    await client.send(new PutObjectCommand(object));
  }
  console.log(`${paths.length} files at ${Origin ?? 'the site'}`);
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  await uploadSite(join(root, 'web/build/'), join(root, 'cdk.out/outputs.json'));
}
