import type { Me } from '#shared/contracts/people-schemas.ts';
import type { Desk } from '../desk/desk.svelte.ts';
import type { Figures } from '../desk/figures.svelte.ts';
import type { Grounds } from '../load-grounds.ts';

/** What every panel beside the writing is given. */
export interface PanelProps {
  readonly desk: Desk;
  readonly figures: Figures;
  readonly grounds: Grounds;
  readonly me: Me;
}
