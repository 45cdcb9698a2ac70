import { run } from './run.ts';

process.exitCode = await run(
  {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    environment: process.env,
  },
  process.argv.slice(2),
);
