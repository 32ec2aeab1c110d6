import { expect, test } from 'vitest';
import { en } from '#shared/messages/en.ts';
import { vi } from '#shared/messages/vi.ts';

function flatten(words: object, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') flat.set(at, value);
    else for (const [inner, text] of flatten(value, at)) flat.set(inner, text);
  }
  return flat;
}

const vietnamese = flatten(vi);
const english = flatten(en);
const placeholders = (text: string) => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort();

test('both languages have the same messages', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
});

test('no message is empty, padded or in another Unicode form than NFC', () => {
  const odd = [...vietnamese, ...english].filter(
    ([, text]) => text === '' || text !== text.trim() || text !== text.normalize('NFC'),
  );
  expect(odd).toEqual([]);
});

test('both languages fill in the same values', () => {
  const odd = [...vietnamese].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
  );
  expect(odd.map(([key]) => key)).toEqual([]);
});
