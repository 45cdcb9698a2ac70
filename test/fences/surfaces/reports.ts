import { until } from '#infra/local/demo/api-client.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import type { EditionId, Period } from '#shared/kernel/ids.ts';
import { aReport } from '../../builders/report-body.ts';
import type { RecordedCalls } from './recorded-calls.ts';

const REPORTS = '/studio/reports';
const SLUG = 'seen-report';
const at = (revision: number) => ({ 'if-match': `"${revision}"` });

/** A report about shown and withheld cohorts, in as many forms as there are. */
function reportOn(edition: EditionId): ReturnType<typeof aReport> {
  const framework = 'groundswell';
  const cohorts = ['all', 'industry.C', 'industry.B', 'industry.D'];
  const blocks = [
    { kind: 'text', id: 'words', heading: 'Words', markdown: 'Of {{band}} there are {{share stage=dormant}}, {{interval stage=dormant}}.' },
    { kind: 'figure', id: 'stages', spec: { chart: 'stages', edition, cohorts, framework }, alt: 'Bars', caption: 'Stages', intervals: true },
    { kind: 'figure', id: 'numbers', spec: { chart: 'numbers', edition, cohorts, table: null }, alt: 'Ranges', caption: 'Numbers', intervals: true },
    { kind: 'table', id: 'industries', spec: { chart: 'stages-by', edition, by: 'industry', framework }, caption: 'Industries', intervals: true },
    { kind: 'key-number', id: 'key', edition, cohort: 'all', measure: { of: 'stage', framework, stage: 'dormant' }, label: 'are dormant', intervals: true },
    { kind: 'method', id: 'method', notes: '' },
  ]; // prettier-ignore
  return { ...aReport(edition), summary: 'What {{edition}} shows.', blocks } as ReturnType<typeof aReport>;
}

/** Makes a report, shows it to a reviewer, publishes it, reads it as everybody, and withdraws it. */
export async function runReports({ call }: RecordedCalls, period: Period, readers: readonly string[]): Promise<void> {
  const body = reportOn(`demo.${period}` as EditionId);
  const own = (path: string) => `${REPORTS}/${SLUG}${path}`;
  await call('analyst', 'POST', REPORTS, { slug: SLUG, body: { ...body, title: 'Begun' } });
  await call('analyst', 'PUT', own(''), body, at(1));
  await call('analyst', 'POST', own('/restore'), { revision: 2 }, at(2));
  for (const path of ['/revisions', '/revisions/2', '/check', '/links']) await call('analyst', 'GET', own(path));
  const { id, link } = await call<{ id: string; link: string }>('analyst', 'POST', own('/links'));
  await call('public', 'GET', new URL(link).pathname);
  await call('analyst', 'DELETE', own(`/links/${id}`));
  await call('analyst', 'POST', own('/state'), { deed: 'submit' }, at(2));
  await call('analyst', 'POST', own('/publish'), undefined, at(2));
  await until(
    () => call<StudioDraft>('analyst', 'GET', own('')),
    ({ version }) => version !== null,
  );
  for (const who of readers) for (const path of readingPaths()) await call(who, 'GET', path);
  await call('analyst', 'POST', own('/withdraw'), { reason: 'It was one to be looked at.' });
  await call('public', 'GET', `/reports/${SLUG}`);
  await call('analyst', 'POST', REPORTS, { slug: 'never-seen', body });
  await call('analyst', 'DELETE', `${REPORTS}/never-seen`);
}

const readingPaths = (): string[] => [
  REPORTS,
  `${REPORTS}/${SLUG}`,
  '/v1/reports',
  `/v1/reports/${SLUG}`,
  '/reports/feed.atom',
  ...['', '.pdf', '/v1', '/v1.pdf', '/v1/data.json', '/v1/embed/stages', '/v1/embed/numbers'].map((end) => `/reports/${SLUG}${end}`),
  ...['stages.csv', 'stages.json', 'stages.svg', 'numbers.json', 'industries.csv', 'key.json'].map((file) => `/reports/${SLUG}/v1/figures/${file}`),
]; // prettier-ignore
