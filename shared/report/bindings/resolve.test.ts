import { expect, test } from 'vitest';
import { NOW, SOURCE } from '#test/builders/report.ts';
import type { Locale } from '../../contracts/tenant-schemas.ts';
import { bindText } from './bound-text.ts';

const read = (text: string, language: Locale = 'en') => bindText(text, { source: SOURCE, language, edition: NOW })[0];

test.each([
  ['{{share stage=coordinated}}', '40%', '40\u00a0%'],
  ['{{share stage=coordinated cohort=industry.K}}', '60%', '60\u00a0%'],
  ['{{share stage=coordinated cohort=industry.K edition=demo.2026-Q2}}', '20%', '20\u00a0%'],
  ['{{share stage=empowered}}', 'under 5%', 'unter 5\u00a0%'],
  ['{{interval stage=coordinated}}', '35–45%', '35–45\u00a0%'],
  ['{{interval question=S1 answer=3}}', '25–35%', '25–35\u00a0%'],
  ['{{answer question=S1 answer=3}}', '30%', '30\u00a0%'],
  ['{{answer question=S5 answer=awareness}}', '52%', '52\u00a0%'],
  ['{{median score=listening}}', '53', '53'],
  ['{{median number=K1}}', 'over 40%', 'über 40\u00a0%'],
  ['{{median number=K2}}', '1.5\u00a0hours', '1,5\u00a0Stunden'],
  ['{{band cohort=industry.C}}', '20–39', '20–39'],
  ['{{edition}}', 'Q3 2026', '3. Quartal 2026'],
  ['{{edition edition=demo.2026-Q2}}', 'Q2 2026', '2. Quartal 2026'],
  ['{{cohort}}', 'All organisations', 'Alle Organisationen'],
  ['{{cohort cohort=industry.C~size.250-999}}', 'Manufacturing, 250–999 employees', 'Verarbeitendes Gewerbe, 250–999 Beschäftigte'],
])('%s reads %s, in German %s', (text, english, german) => {
  expect(read(text)).toMatchObject({ kind: 'bound', text: english });
  expect(read(text, 'de')).toMatchObject({ kind: 'bound', text: german });
}); // prettier-ignore

test.each(['framework', 'stage stage=dormant', 'dimension score=listening', 'question question=S1'])(
  '{{%s}} is a name from the questionnaire',
  (inside) => {
    expect(read(`{{${inside}}}`)).toMatchObject({ kind: 'bound' });
  },
);

test.each([
  ['{{share stage=coordinated edition=demo.2026-Q4}}', { reason: 'not-published' }],
  ['{{edition edition=demo.2026-Q4}}', { reason: 'not-published' }],
  ['{{edition edition=other.2026-Q3}}', { reason: 'unknown-edition' }],
  ['{{share stage=asleep}}', { reason: 'unknown-code', key: 'stage' }],
  ['{{share stage=dormant framework=none}}', { reason: 'unknown-code', key: 'framework' }],
  ['{{stage stage=asleep}}', { reason: 'unknown-code', key: 'stage' }],
  ['{{median score=none}}', { reason: 'unknown-code', key: 'score' }],
  ['{{median number=S1}}', { reason: 'unknown-code', key: 'number' }],
  ['{{answer question=Z9 answer=1}}', { reason: 'unknown-code', key: 'question' }],
  ['{{answer question=S1 answer=9}}', { reason: 'unknown-code', key: 'answer' }],
  ['{{answer question=S5 answer=no}}', { reason: 'unknown-code', key: 'answer' }],
  ['{{share stage=dormant cohort=industry.Z}}', { reason: 'unknown-cohort' }],
  ['{{cohort cohort=industry.Z}}', { reason: 'unknown-cohort' }],
  ['{{share stage=dormant cohort=industry.D}}', { reason: 'withheld', why: 'too-few' }],
  ['{{band cohort=industry.D}}', { reason: 'withheld', why: 'too-few' }],
  ['{{answer question=S2 answer=1}}', { reason: 'withheld', why: 'too-few' }],
  ['{{answer question=S3 answer=1}}', { reason: 'not-published-here' }],
])('%s is at fault: %o', (text, fault) => {
  expect(read(text)).toMatchObject({ kind: 'fault', text, fault });
});
