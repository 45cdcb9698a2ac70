import { describe, expect, it } from 'vitest';
import { checkJava, majorVersion } from './java.mjs';

describe('the check for Java', () => {
  it('names the package to install and the variable to set where there is no Java', () => {
    const java = checkJava({ PATH: '' });
    expect(java).toMatchObject({ ok: false });
    expect(java).toHaveProperty('message', expect.stringContaining('openjdk-17-jre-headless'));
    expect(java).toHaveProperty('message', expect.stringContaining('DYNAMODB_ENDPOINT'));
  });

  it('does not ask for Java when another database is named', () => {
    expect(checkJava({ PATH: '', DYNAMODB_ENDPOINT: 'http://localhost:8000' })).toEqual({ ok: true });
  });

  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "25" 2025-09-16', 25],
    ['java version "1.8.0_402"', 8],
    ['something else', undefined],
  ])('reads %s', (text, major) => {
    expect(majorVersion(text)).toBe(major);
  });
});
