import { describe, expect, it } from 'vitest';
import { withUnit } from '#shared/domain/values/with-unit.ts';

describe('a number with its unit', () => {
  it('has the percent sign without a space, as in Vietnamese and English', () => {
    expect(withUnit('95,3', '%')).toBe('95,3%');
  });

  it('stays on one line with its unit', () => {
    expect(withUnit('1.328', 'hộ')).toBe('1.328\u00a0hộ');
  });

  it('is unchanged without a unit', () => {
    expect(['7', '7', '7']).toEqual([undefined, null, ''].map((unit) => withUnit('7', unit)));
  });
});
