export const TABS = ['overview', 'people', 'keys', 'audit'] as const;
export type Tab = (typeof TABS)[number];

/** The part of the page an address asks for. */
export const tabOf = (asked: string | null): Tab => TABS.find((tab) => tab === asked) ?? 'overview';
