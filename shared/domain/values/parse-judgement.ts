import { toSearchText } from './search-text.ts';
import type { IndicatorStatus } from './status.ts';
import { toNfc } from './unicode.ts';

/** Statuses that an officer can judge an indicator to have. */
export const JUDGEMENTS = [
  'met',
  'met-low',
  'nearly-met',
  'not-met',
  'not-applicable',
] as const satisfies readonly IndicatorStatus[];

export type Judgement = (typeof JUDGEMENTS)[number];

// Characters; longer than any of the words.
const MAX_LENGTH = 100;

// The words of tables "Đánh giá" of offices and communes, and their short forms. In a column of judgements `c` is chưa đạt.
const WORDS: Record<Judgement, string> = {
  met: 'đạt | đ | có | x | ✓ | ✔ | ☑ | ✅ | √ | 1 | met | m',
  'met-low':
    'đạt, còn thấp | đạt còn thấp | đạt nhưng còn thấp | đạt nhưng còn ở mức thấp | đạt thấp | đt | met, still low | met low',
  'nearly-met': 'cơ bản đạt | cơ bản | cbđ | cb | nearly met | n',
  'not-met':
    'chưa đạt | không đạt | chưa | không | c | cđ | k | kđ | ko | ko đạt | 0 | ✗ | ✘ | ☐ | ❌ | not met | no',
  'not-applicable': 'không áp dụng | kad | không có đối tượng | n/a | na | not applicable',
};

const MEANT: ReadonlyMap<string, Judgement> = new Map(
  JUDGEMENTS.flatMap((judgement) =>
    WORDS[judgement].split(' | ').map((word): [string, Judgement] => [searchable(word), judgement]),
  ),
);

/** R4: parses a judgement as people type it and tables have it: `Đạt`, `đ`, `Chưa đạt`, `c` …; undefined if it is none. */
export function parseJudgement(text: string): Judgement | undefined {
  return text.trim().length > MAX_LENGTH ? undefined : MEANT.get(searchable(text));
}

function searchable(text: string): string {
  return toSearchText(toNfc(text))
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;]$/, '')
    .trim();
}
