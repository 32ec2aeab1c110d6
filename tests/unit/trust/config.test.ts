import { describe, expect, test } from 'vitest';
import { environment, readConfig } from '../../../server/config.ts';
import { Memo } from '../../../server/features/standing/standings/memo.ts';
import { StartRefusal } from '../../../server/start-refusal.ts';

// Defaults of the other variables.
const DEFAULTS = {
  NEW_SECRET: false,
  BACKUP_TIME: '02:00',
  BACKUP_KEEP: 30,
  LITESTREAM_CONFIG: 'litestream.yml',
  SLOW_QUERY_MS: 100,
  UPLOADS_PER_DAY_MB: 200,
  UPLOADS_TOTAL_MB: 2000,
};

describe('the environment', () => {
  test('that says nothing gives the defaults', () => {
    expect(readConfig({ HOME: '/root' })).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: './data',
      LOG_LEVEL: 'info',
      ...DEFAULTS,
    });
  });

  test('says what it says, and variables that are not ours say nothing', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::',
        DATA_DIR: '/d',
        LOG_LEVEL: 'silent',
        OPEN_ON: '2024-01-24',
        PROGRAMME_START: '2012-01-01',
        UNKNOWN: 'x',
      }),
    ).toEqual({
      ...DEFAULTS,
      PORT: 0,
      HOST: '::',
      DATA_DIR: '/d',
      LOG_LEVEL: 'silent',
      OPEN_ON: '2024-01-24',
      PROGRAMME_START: '2012-01-01',
    });
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['LOG_LEVEL', 'loud'],
    ['OPEN_ON', '24/01/2024'],
    ['OPEN_ON', '2024-02-30'],
    ['BACKUP_TIME', '24:00'],
    ['BACKUP_TIME', '2:00'],
    ['BACKUP_TIME', 'never'],
    ['BACKUP_KEEP', '0'],
    ['BACKUP_KEEP', '1.5'],
    ['SLOW_QUERY_MS', '-1'],
    ['UPLOADS_PER_DAY_MB', '19'],
    ['UPLOADS_TOTAL_MB', 'all'],
    ['METRICS_TOKEN', 'short'],
  ])('with %s=%s is refused in one line that names the variable', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(StartRefusal);
    expect(read).toThrow(
      new RegExp(`^the environment is invalid: ${name}: [^\n]+\\(see \\.env\\.example\\)$`),
    );
  });

  test.each([
    ['OPEN_ON', '24/01/2024', 'expected a day such as 2024-01-24'],
    ['OPEN_ON', '2300-01-01', 'expected a day such as 2024-01-24'],
    ['BACKUP_TIME', '2:00', 'expected a time of day such as 02:00, or off'],
  ])('with %s=%s is told what is expected', (name, value, expected) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}: ${expected} (`);
  });

  test('in a file that cannot be read is refused in words that say so', () => {
    const read = () => environment(import.meta.dirname);
    expect(read).toThrow(StartRefusal);
    expect(read).toThrow(/^the file \S+ cannot be read: EISDIR/);
    expect(environment('no-such-file')).toBe(process.env);
  });

  test('is told all its bad variables at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: .*LOG_LEVEL: /);
  });
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', OPEN_ON: '', HOST: undefined })).toEqual(readConfig({}));
});

describe('answers kept in memory', () => {
  test('are made once for a version, and anew for another', () => {
    const memo = new Memo<number>(2);
    let made = 0;
    const make = () => {
      made += 1;
      return made;
    };
    expect([memo.get('a', '1', make), memo.get('a', '1', make), memo.get('a', '2', make)]).toEqual([1, 1, 2]);
  });

  test('go when there are too many, those not asked for longest first', () => {
    const memo = new Memo<string>(2);
    for (const key of ['a', 'b', 'a', 'c']) memo.get(key, '1', () => `${key} first`);
    expect(['a', 'c', 'b'].map((key) => memo.get(key, '1', () => `${key} again`))).toEqual([
      'a first',
      'c first',
      'b again',
    ]);
  });
});
