import { describe, expect, test } from 'vitest';
import { JUDGEMENTS, parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import { status as english } from '#shared/messages/frame/en/status.ts';
import { status as vietnamese } from '#shared/messages/frame/vi/status.ts';
import { caseTable } from '../../support/fixtures.ts';

describe('a judgement as people type it', () => {
  test.each(caseTable('parse-judgement', ['text', 'judgement'] as const))('$case', ({ text, judgement }) => {
    expect(parseJudgement(text) ?? '').toBe(judgement);
  });

  test.each(JUDGEMENTS)('%s is read back from the words of the screen, in both languages', (judgement) => {
    for (const { indicator } of [vietnamese, english])
      expect(parseJudgement(indicator[judgement])).toBe(judgement);
  });

  test('a text of any length is answered at once', () => {
    expect(parseJudgement('đ'.repeat(1_000_000))).toBeUndefined();
  });
});
