import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import { listProgrammes } from '#lib/api/endpoints.ts';
import { readyValue } from '#lib/api/loadable.ts';
import { query } from '#lib/api/query.svelte.ts';
import { chooseProgramme } from '#lib/programme.ts';
import { param } from '#lib/url-state.ts';

/**
 * The programmes a reader may read and the one the address names, else the first of them. Figures of a members' programme
 * cannot be read by somebody who is not signed in.
 */
export function programmeChoice(signedIn: () => boolean) {
  const programmes = query(
    () => true,
    (_, signal) => listProgrammes(signal),
  );
  const readable = $derived(
    (readyValue(programmes.state)?.items ?? []).filter(({ audience }) => audience === 'public' || signedIn()),
  );
  const chosen = $derived(chooseProgramme(readable, param('programme')));
  return {
    get state() {
      return programmes.state;
    },
    retry: programmes.retry,
    get readable(): readonly ProgrammeView[] {
      return readable;
    },
    get chosen() {
      return chosen;
    },
  };
}
