import { functionLog } from '../../http/log.ts';
import { wireNotices } from '../wire.ts';
import { warnOfExpiry } from './warn.ts';

const deps = wireNotices();

/** On a schedule: mails about keys that expire soon. */
export const handler = async (): Promise<void> => {
  const count = await warnOfExpiry(deps);
  functionLog('info', 'warn-of-expiry', { function: 'warn-of-expiry', count });
};
