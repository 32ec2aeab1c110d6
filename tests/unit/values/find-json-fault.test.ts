import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '#shared/domain/values/find-json-fault.ts';
import { holds } from '../../support/record/arbitraries.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the position where a text stops being JSON', () => {
  test.each([
    ['{"a": oops}', 6],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['{"a": 1} {', 9],
    ["{'a': 1}", 1],
    ['', 0],
    ['"a\nb"', 0],
    ['[01]', 2],
    ['{ "a": 1, 2 }', 10],
    ['{ "a" 1 }', 6],
    ['[ 1 2 ]', 4],
    ['[ ', 2],
    ['tru', 0],
    ['"\\x"', 0],
    ['"\\u12G4"', 0],
    ['- 1', 0],
  ])('%j at %i', (text, at) => {
    expect(findJsonFault(text)).toBe(at);
  });

  test.each([
    ' { "a" : 1 , "b" : [ 1 , 2 ] } ',
    '\t[\r\n]\n',
    '{ }',
    '{ "a" : { } , "b" : "\\u00e3 \\" \\\\" }',
    '-0.5e+10',
    'null ',
  ])('is undefined for %j', (text) => expect([findJsonFault(text), isJson(text)]).toEqual([undefined, true]));

  test('is undefined exactly for valid JSON', () => {
    holds(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(text)).toBeUndefined();
      }),
    );
    holds(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('"', ',', '}', '\\', 'x', ''), (text, at, mark) => {
        const place = at % (text.length + 1);
        const spoilt = text.slice(0, place) + mark + text.slice(place + 1);
        expect(findJsonFault(spoilt) === undefined).toBe(isJson(spoilt));
      }),
      500,
    );
  });
});
