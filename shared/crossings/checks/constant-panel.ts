import { isolates, type Finding, type StructuralRules } from './finding.ts';

/** Those who took part in two editions, beside everybody in the newer one. Numbers of contributors. */
export interface PanelRequest {
  readonly contributors: number;
  readonly panel: number;
  /** The panel is a cohort of the registry, under every other rule. */
  readonly registered: boolean;
  /** An attack on it was run and failed. */
  readonly attacked: boolean;
}

export interface PanelEvidence extends PanelRequest {
  readonly joiners: number;
  readonly minimum: number;
}

/**
 * A constant panel compares like with like, and all minus panel are the joiners. It is refused unless it is registered, an
 * attack on it has failed, and the joiners are nobody or enough (DISCLOSURE §6).
 * Example: 60 of whom 58 took part before: the two joiners are all minus panel; refused.
 */
export function constantPanel(request: PanelRequest, { sibling: minimum }: StructuralRules): Finding<PanelEvidence> {
  const joiners = request.contributors - request.panel;
  const bad = !request.registered || !request.attacked || isolates(joiners, minimum);
  return {
    rule: 'constant-panel',
    status: bad ? 'refuse' : 'pass',
    summary: bad
      ? 'A panel of those who took part twice would show who joined.'
      : 'The panel is registered, was attacked in vain and leaves nobody or enough.',
    evidence: { ...request, joiners, minimum },
  };
}
