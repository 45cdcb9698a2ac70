/** The admin console: its frame, organisations, adding one or many. */
export const admin = {
  nav: {
    label: 'Administration',
    tenants: 'Organisations',
    editions: 'Editions',
    health: 'Contributors',
    audit: 'Audit log',
  },
  signedOut: 'This is where the installation is run. Sign in with an administrator’s account.',
  notForYou: {
    title: 'This is not for you',
    text: (who: string) => `You are signed in as ${who}. Only administrators of the installation can go on here.`,
    help: 'If you should be one, ask whoever runs this installation to give you the role. Your own organisation, its people and keys are under Settings.',
    other: 'Sign out to use another account',
  },
  log: {
    tenant: 'Log of the organisation',
    tenantHelp: 'Type a part of its name or id. Empty: the log of the platform.',
    show: 'Show',
    platform: 'The log of the platform: what its administrators did, in every organisation.',
    of: (tenant: string) => `The log of ${tenant}.`,
    back: 'Back to the log of the platform',
    unknown: 'There is no organisation with this id.',
  },
}; // prettier-ignore
