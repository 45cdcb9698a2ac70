import { PERIOD } from '../../builders/submission.ts';

/** Who calls: people by their only role, keys by their only scope. */
export const CALLERS = [
  'member', 'owner', 'partner', 'analyst', 'admin',
  'key:assess', 'key:import', 'key:benchmark', 'key:studio', 'key:admin',
] as const; // prettier-ignore
export type Caller = (typeof CALLERS)[number];

/** Whose the thing is that a request names: the caller's own organisation’s, another one’s, or nobody's. */
export type Target = 'own' | 'other' | 'none';

type Status = number | Partial<Record<Caller, number>>;

/** Who is let in, what they are answered by target, and what they send. Written out here once more, on purpose. */
export interface Row {
  readonly in: readonly Caller[] | 'anybody';
  readonly answers: Partial<Record<Target, Status>>;
  readonly body?: unknown;
  /** A partner names the subject it speaks about. */
  readonly partnerQuery?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Parts of the path that other rows have otherwise. */
  readonly path?: Readonly<Record<string, string>>;
  /** What its id is of, where the name does not say. */
  readonly thing?: 'bystander';
}

const EVERYBODY: readonly Caller[] = ['member', 'owner', 'partner', 'analyst', 'admin'];
const ASSESSING: readonly Caller[] = ['member', 'owner', 'partner', 'key:assess'];
const IMPORTING: readonly Caller[] = ['partner', 'key:import'];
const STUDIO: readonly Caller[] = ['analyst', 'admin', 'key:studio'];
const ADMIN: readonly Caller[] = ['admin', 'key:admin'];

const anybody = (own: Status, more: Partial<Row> = {}): Row => ({ in: 'anybody', answers: { own }, ...more });
const row = (group: readonly Caller[], own: Status, more: Partial<Row> = {}): Row => ({ in: group, answers: { own }, ...more }); // prettier-ignore
/** Things of one organisation: another one's are not there, and look exactly like nobody's. */
const kept = (group: readonly Caller[], own: Status, more: Partial<Row> = {}): Row => ({
  in: group,
  answers: { own, other: 404, none: 404 },
  ...more,
});
/** What an admin does to any organisation there is. */
const running = (both: Status, more: Partial<Row> = {}): Row => ({
  in: ADMIN,
  answers: { own: both, other: both, none: 404 },
  ...more,
});

/** A draft as small as one can be. */
export const REPORT = { title: '', subtitle: '', summary: '', authors: [], language: 'en', programme: 'demo', edition: 'demo.2026-Q3', access: 'public', licence: null, blocks: [] }; // prettier-ignore

const SUBJECT = { partnerQuery: '?subject=client-1' };

/** Requests that are whole and change nothing that another row needs. Nothing of it is read from the contracts. */
export const ROUTES: Readonly<Record<string, Row>> = {
  // Anybody: bad credentials do not shut anybody out of what is public.
  getHealth: anybody(200),
  getOpenApi: anybody(200),
  listProgrammes: anybody(200),
  getInstrument: anybody(200),
  getInstrumentOutline: anybody(200),
  getPolicy: anybody(200),
  listEditions: anybody(200),
  listCohorts: anybody(404),
  getCohort: anybody(404),
  signIn: anybody(302),
  signInCallback: anybody(302),
  lookAtInvitation: anybody(404, { body: { token: 'x'.repeat(43) } }),
  join: anybody(404, { body: { token: 'x'.repeat(43), password: 'a long enough passphrase' } }),
  joinByProvider: anybody(404, { body: { token: 'x'.repeat(43) } }),
  getSetup: anybody(200),
  setUp: anybody(409, { body: { code: 'wrong', organisation: 'X', email: 'x@synthetic.example', password: 'a long enough passphrase' } }), // prettier-ignore

  // People of any organisation, about themselves and it.
  getMe: row(EVERYBODY, 200),
  getOrganisation: row(EVERYBODY, 200),
  signOut: row(EVERYBODY, 204),
  signOutEverywhere: row(EVERYBODY, 204),

  // Answers: a request names no organisation, so there is nobody else's to ask for.
  getDraft: row(ASSESSING, 200),
  putDraft: row(ASSESSING, 412, { body: { answers: {}, notes: {} }, headers: { 'if-match': '"999"' } }),
  listAssessments: row(ASSESSING, 200, SUBJECT),
  getAssessment: row(ASSESSING, 404, SUBJECT),
  getRevision: row(ASSESSING, 404, SUBJECT),
  submitAssessment: row(ASSESSING, 422, { body: { answers: {} }, ...SUBJECT }),
  withdrawAssessment: row(ASSESSING, 404, SUBJECT),
  getScorecard: row(ASSESSING, 404, SUBJECT),
  createImport: row(IMPORTING, 201, { body: { period: PERIOD, format: 'jsonl', mode: 'each' } }),
  putImportChunk: kept(IMPORTING, 204, { body: '{}', headers: { 'content-type': 'application/jsonl' } }),
  startImport: kept(IMPORTING, 409, { body: { chunks: 9 } }),
  getImport: kept(IMPORTING, 200),
  listImportRows: kept(IMPORTING, 409),
  createCustomCohort: row(STUDIO, 409, { body: { cohorts: ['industry.C', 'industry.J'] } }),

  // Reports while they are made: those of the own organisation and no other.
  listReports: row(STUDIO, 200),
  createReport: row(STUDIO, 201, { body: { slug: '{fresh}', body: REPORT } }),
  getReport: kept(STUDIO, 200),
  saveReport: kept(STUDIO, 412, { body: { ...REPORT, title: 'Other' }, headers: { 'if-match': '"999"' } }),
  deleteReport: kept(STUDIO, 204),
  listReportRevisions: kept(STUDIO, 200),
  getReportRevision: kept(STUDIO, 200),
  restoreReport: kept(STUDIO, 412, { body: { revision: 1 }, headers: { 'if-match': '"999"' } }),
  checkReport: kept(STUDIO, 200),
  moveReport: kept(STUDIO, 412, { body: { deed: 'submit' }, headers: { 'if-match': '"999"' } }),
  publishReport: kept(STUDIO, 412, { headers: { 'if-match': '"999"' } }),
  withdrawReport: kept(STUDIO, 409, { body: { reason: 'No more.' } }),
  listReviewLinks: kept(STUDIO, 200),
  createReviewLink: kept(STUDIO, 201),
  revokeReviewLink: kept(STUDIO, 404, { path: { link: '000000000000' } }),

  // Reports that came out: what is public is, and a token opens what it opens, whoever shows it.
  getReviewPage: anybody(404, { path: { token: 'x'.repeat(43) } }),
  listPublications: anybody(200),
  getPublication: anybody(404, { path: { report: 'nothing-here' } }),
  getReportFeed: anybody(200),
  getReportPage: anybody(404, { path: { report: 'nothing-here' } }),
  getReportVersion: anybody(404, { path: { report: 'nothing-here', version: 'v1' } }),
  getReportData: anybody(404, { path: { report: 'nothing-here', version: 'v1' } }),
  getReportFigure: anybody(404, { path: { report: 'nothing-here', version: 'v1', file: 'a.csv' } }),
  getReportEmbed: anybody(404, { path: { report: 'nothing-here', version: 'v1', block: 'a' } }),

  // What an owner runs.
  changeOrganisation: row(['owner'], 412, { body: { name: 'New' }, headers: { 'if-match': '"999"' } }),
  getProfileHistory: row(['owner'], 200),
  listPeople: row(['owner'], 200),
  invite: row(['owner'], 201, { body: { email: '{fresh}@synthetic.example', roles: ['member'] } }),
  inviteAgain: kept(['owner'], 200),
  revokeInvitation: kept(['owner'], 204),
  changeRoles: kept(['owner'], 200, { body: { roles: ['owner'] } }),
  removePerson: kept(['owner'], 409),
  signOutPerson: kept(['owner'], 204, { thing: 'bystander' }),
  listKeys: row(['owner'], 200),
  createKey: row(['owner'], 201, { body: { name: 'one', scopes: ['assess'], days: 1 } }),
  rotateKey: kept(['owner'], 201, { body: { overlapHours: 1, days: 1 } }),
  revokeKey: kept(['owner'], 204),
  getUsage: row(['owner'], 200),
  listAudit: row(['owner'], 200),
  exportAudit: row(['owner'], 200),
  exportOrganisation: row(['owner'], 200),
  leave: row(['owner'], 400, { body: { confirm: 'something else' } }),

  // Running the installation.
  createTenant: row(ADMIN, 409, { body: { id: 'iso-company', name: 'Again', kind: 'analyst' } }),
  listTenants: row(ADMIN, 200),
  getTenant: running(200),
  changeTenant: running(412, { body: { name: 'New' }, headers: { 'if-match': '"999"' } }),
  moveTenant: running(400, {
    answers: { own: 409, other: 400, none: 404 },
    body: { state: 'offboarded', confirm: 'something else' },
  }),
  getTenantProfiles: running(200),
  exportTenant: running(200),
  getTenantUsage: running(200),
  listTenantAudit: running(200),
  exportTenantAudit: running(200),
  listTenantPeople: running(200),
  inviteToTenant: running(201, { body: { email: '{fresh}@synthetic.example', roles: ['member'] } }),
  inviteToTenantAgain: running(200),
  revokeTenantInvitation: running(204),
  changeTenantRoles: running(404, { body: { roles: ['owner'] }, path: { user: 'nobody-of-this-id' } }),
  removeTenantPerson: running(404, { path: { user: 'nobody-of-this-id' } }),
  signOutTenantPerson: running(404, { path: { user: 'nobody-of-this-id' } }),
  listTenantKeys: running(200),
  createTenantKey: running(201, { body: { name: 'one', scopes: ['benchmark'], days: 1 } }),
  rotateTenantKey: running(201, { body: { overlapHours: 1, days: 1 } }),
  revokeTenantKey: running(204),
  createOnboarding: row(ADMIN, 202, { body: 'id,name,kind\niso-new,New,analyst\n', headers: { 'content-type': 'text/csv' } }), // prettier-ignore
  getOnboarding: row(ADMIN, 404, { path: { job: 'nojob0000000' } }),
  listOnboardingRows: row(ADMIN, 404, { path: { job: 'nojob0000000' } }),
  applyOnboarding: row(ADMIN, 404, { path: { job: 'nojob0000000' } }),
  listContributors: row(ADMIN, 200),
  remindContributors: row(ADMIN, 200, { body: { tenants: ['iso-nobody'] } }),
  listAllEditions: row(ADMIN, 200),
  getEdition: row(ADMIN, 200),
  closeEdition: row(ADMIN, 409, { path: { period: '2099-Q4' } }),
  startDryRun: row(ADMIN, 409),
  getDryRun: row(ADMIN, 404),
  publishEdition: row(ADMIN, 409),
};

/** What a caller is answered to a route, by the table alone. */
export function expected(one: Row, caller: Caller | undefined, target: Target): number {
  const answer = one.answers[target] ?? 0;
  const admitted = typeof answer === 'number' ? answer : ((caller && answer[caller]) ?? 200);
  if (one.in === 'anybody') return admitted;
  if (!caller) return 401;
  return one.in.includes(caller) ? admitted : 403;
}
