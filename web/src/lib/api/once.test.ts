import { afterEach, expect, it, vi } from 'vitest';
import { getOnce } from './once.ts';

/** What the service is asked for, and whether it answers. */
function serve(answering = true): string[] {
  const paths: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    paths.push(path);
    return answering ? Promise.resolve(Response.json({ path })) : Promise.reject(new Error('offline'));
  });
  return paths;
}

afterEach(() => vi.unstubAllGlobals());

it('asks once for what never changes, also when it is wanted twice at the same time', async () => {
  const paths = serve();
  const [one, two] = await Promise.all([getOnce('/editions/e/cohorts/a'), getOnce('/editions/e/cohorts/a')]);
  await getOnce('/editions/e/cohorts/a');
  expect(one).toEqual({ ok: true, value: { path: '/v1/editions/e/cohorts/a' } });
  expect(two).toBe(one);
  expect(paths).toHaveLength(1);
});

it('asks again after a failure', async () => {
  serve(false);
  expect((await getOnce('/editions/e/cohorts/b')).ok).toBe(false);
  const paths = serve();
  expect((await getOnce('/editions/e/cohorts/b')).ok).toBe(true);
  expect(paths).toHaveLength(1);
});

it('keeps what was wanted last, and no more than a hundred answers', async () => {
  const paths = serve();
  await getOnce('/kept');
  for (let i = 0; i < 99; i++) await getOnce(`/other/${i}`);
  await getOnce('/kept');
  await getOnce('/other/99');
  await getOnce('/kept');
  expect(paths.filter((path) => path === '/v1/kept')).toHaveLength(1);
  await getOnce('/other/0');
  expect(paths.filter((path) => path === '/v1/other/0')).toHaveLength(2);
});
