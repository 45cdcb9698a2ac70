import type { ProgrammeId } from '../kernel/ids.ts';
import type { Text } from '../instrument/definition.ts';

/** What is benchmarked, for whom, and under which protection. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly title: Text;
  /** `id@version`. */
  readonly instrument: string;
  readonly policy: string;
  readonly audience: 'public' | 'members';
  /** Made-up organisations only, and labelled so wherever its figures appear. */
  readonly synthetic: boolean;
  /** Periods a contribution counts for, its own included. */
  readonly window: number;
  /** Partitions of the pool; fixed once contributions exist. */
  readonly shards: number;
}

/** The programmes of this installation. */
export const PROGRAMMES: readonly Programme[] = [
  {
    id: 'demo' as ProgrammeId,
    title: { en: 'Social business (synthetic demonstration)', de: 'Social Business (synthetische Demonstration)' },
    instrument: 'social-business@0.9',
    policy: 'threshold-0',
    audience: 'public',
    synthetic: true,
    window: 4,
    shards: 16,
  },
  {
    id: 'social-business' as ProgrammeId,
    title: { en: 'Social business', de: 'Social Business' },
    instrument: 'social-business@0.9',
    policy: 'threshold-0',
    audience: 'members',
    synthetic: false,
    window: 4,
    shards: 16,
  },
];

export const findProgramme = (id: string): Programme | undefined => PROGRAMMES.find((one) => one.id === id);
