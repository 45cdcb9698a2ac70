/** What can be done with a report, each at an address of its own. */
export const PANELS = ['write', 'check', 'publish', 'links', 'history'] as const;
export type Panel = (typeof PANELS)[number];

/** The panel an address names; writing where it names none. */
export const panelOf = (name: string | null): Panel => PANELS.find((one) => one === name) ?? 'write';
