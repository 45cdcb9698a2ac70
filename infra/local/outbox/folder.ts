import { pathToFileURL } from 'node:url';
import type { DataFolder } from '../data-folder.ts';

/** Where the mails of a local installation lie. */
export const outboxOf = (folder: DataFolder): URL => pathToFileURL(folder.at('outbox'));
