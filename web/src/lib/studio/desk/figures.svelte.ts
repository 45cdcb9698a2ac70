import { untrack } from 'svelte';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { needsOf } from '#shared/report/needs.ts';
import { sourceOf, type LoadedCell } from '#shared/report/source.ts';
import { onceEach, piecesOf, publishedNeeds, type Piece } from '../load-cells.ts';
import type { Grounds } from '../load-grounds.ts';

/** Keeps what a report reads loaded while it is written: each figure is asked for once, published ones only. */
export function figuresOf({ editions, instruments }: Grounds, ask: () => ReportBody) {
  const ground = sourceOf(editions, instruments, []);
  let loaded = $state.raw<readonly LoadedCell[]>([]);
  let waiting = $state(0);
  let failed = $state.raw<readonly Piece[]>([]);
  const unasked = onceEach();
  const source = $derived(sourceOf(editions, instruments, loaded));

  async function fetchPiece(piece: Piece) {
    waiting += 1;
    const cells = await piece.load();
    waiting -= 1;
    if (cells) loaded = [...loaded, ...cells];
    else failed = [...failed, piece];
  }

  $effect(() => {
    const fresh = unasked(piecesOf(publishedNeeds(needsOf(ask(), ground), editions)));
    untrack(() => fresh.forEach((piece) => void fetchPiece(piece)));
  });

  return {
    get source() {
      return source;
    },
    get busy() {
      return waiting > 0;
    },
    get failed() {
      return failed.length > 0;
    },
    retry: () => {
      const again = failed;
      failed = [];
      again.forEach((piece) => void fetchPiece(piece));
    },
  };
}

export type Figures = ReturnType<typeof figuresOf>;
