import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { boundedText, words } from '#shared/domain/values/text.ts';
import { readContract } from '../support/contract.ts';
import { type ContractText, textsOf } from '../support/contract-texts.ts';
import { readSources } from './source-files.ts';

const TEXTS = [...(await readContract())].flatMap(([name, operation]) =>
  textsOf(operation).map((text): [string, ContractText] => [`${name} /${text.path.join('/')}`, text]),
);

// Their patterns have a fixed length.
const OF_FIXED_LENGTH = ['uuid', 'date'];

/** Fault of a schema for texts; undefined if it refuses a long text before anything works on it. */
function faultOf(schema: z.core.$ZodType): string | undefined {
  const { maxLength, format } = schema as z.ZodString;
  if (maxLength === null && !OF_FIXED_LENGTH.includes(format ?? '')) return 'has no maximal length';
  const long = `a${'\u0323\u0302'.repeat(100_000)}`;
  // Only watched, not done: normalizing this text takes a minute.
  const works = (['normalize', 'trim', 'toLowerCase'] as const).map((name) =>
    vi.spyOn(String.prototype, name).mockImplementation(function (this: string) {
      return `${this}`;
    }),
  );
  try {
    if (z.safeParse(schema, long).success) return 'takes a text of 200,001 characters';
    const did = works.filter(({ mock }) => mock.contexts.some((text) => String(text).length > 100_000));
    return did.length > 0 ? 'works on a text before its length is checked' : undefined;
  } finally {
    for (const spy of works) spy.mockRestore();
  }
}

describe('texts of requests', () => {
  test('are found in parameters, queries and bodies, also within lists, unions and criteria sets', () => {
    const places = TEXTS.map(([place]) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        'setUp /body/name',
        'readStanding /params/communeId',
        'uploadFile /query/name',
        'createReport /body/header/subject',
        'startImport /body/mapping/sheets/0/columns/0/code',
        'decideTargets /body/decisions/0/draft/region',
        'addCriteriaSet /body/document/criteria/0/indicators/0/name',
      ]),
    );
    expect(TEXTS.length).toBeGreaterThan(150);
  });

  test.each(TEXTS)('%s has a maximal length, checked before anything works on it', (_, { schema }) => {
    expect(faultOf(schema)).toBeUndefined();
  });

  test.each([
    ['without a bound', z.string(), 'has no maximal length'],
    ['normalized before its bound', z.string().normalize('NFC').max(10), 'works on a text'],
    ['trimmed before its bound', z.string().trim().max(10, { abort: true }), 'works on a text'],
    ['with a bound that does not end the checks', z.string().max(10).normalize('NFC'), 'works on a text'],
  ])('a text %s is found out', (_, schema, fault) => {
    expect(faultOf(schema)).toMatch(fault);
  });

  test.each([
    ['bounded', boundedText(10).trim()],
    ['of words', words(10)],
  ])('a text %s is not', (_, schema) => {
    expect(faultOf(schema)).toBeUndefined();
  });
});

test('Unicode forms are made in one file, which does it in linear time', () => {
  const normalizing = [...readSources(['client', 'server', 'shared'])].flatMap(([file, text]) =>
    /\.normalize\(/.test(text) ? [file] : [],
  );
  expect(normalizing.sort()).toEqual(['shared/domain/values/text.ts', 'shared/domain/values/unicode.ts']);
});
