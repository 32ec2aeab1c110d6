/**
 * Sense of a column, from the words of its heading that do not name what the figures are about: `plan` a figure to be reached,
 * `ratio` a share of the plan, `comparison` another period or a difference, `count` households or people where a share is wanted.
 */
export type HeadingSense = 'result' | 'plan' | 'ratio' | 'comparison' | 'count' | 'share';

// In order: `tỷ lệ thực hiện so với kế hoạch` is a ratio before it is anything else. Words are those of `normalizeName`.
const SENSES: readonly (readonly [HeadingSense, RegExp])[] = [
  [
    'ratio',
    /\b(?:th kh|so (?:voi )?(?:ke hoach|kh|muc tieu)|hoan thanh|(?:dat|ty le) (?:ke hoach|kh)|phan tram ke hoach)\b/,
  ],
  [
    'comparison',
    /\b(?:cung ky|(?:ky|nam|thang|quy) truoc|so (?:voi|sanh)|tang giam|tang|giam|chenh lech|luy ke nam truoc)\b/,
  ],
  [
    'plan',
    /\b(?:ke hoach|kh|muc tieu|chi tieu giao|duoc giao|giao|muc quy dinh|quy dinh|phan dau|dang ky|muc dat chuan|target|plan)\b/,
  ],
  [
    'result',
    /\b(?:thuc hien|th|ket qua|kq|dat duoc|da dat|hien trang|thuc te|gia tri|so lieu|result|value|actual)\b/,
  ],
  ['share', /\b(?:ty le|phan tram|share)\b/],
  ['count', /\b(?:so ho|so nguoi|tu so|mau so|so luong|tong so|so dan|so khau|count)\b/],
];

/** Returns the sense of the words of a heading, in the form of `normalizeName`; undefined if they say nothing. */
export function senseOf(words: string): HeadingSense | undefined {
  return SENSES.find(([, pattern]) => pattern.test(words))?.[0];
}
