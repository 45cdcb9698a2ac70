// Runs a command and ends it when standard input closes, that is when whoever started this is gone, killed or not.
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: 'ignore' });
const end = () => void child.kill('SIGKILL');

child.on('error', () => process.exit(127));
child.on('exit', (code) => process.exit(code ?? 0));
process.stdin.on('end', end).on('close', end).on('error', end).resume();
// Ctrl-C reaches the whole group; the host decides when its database may go.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', end);
