import { describe, expect, it } from 'vitest';
import { withUnit } from '#shared/domain/values/with-unit.ts';

describe('a number with its unit', () => {
  it('has the percent sign right behind it, as Vietnamese and English write it', () => {
    expect(withUnit('95,3', '%')).toBe('95,3%');
  });

  it('stays on one line with a unit in words', () => {
    expect(withUnit('1.328', 'hộ')).toBe('1.328\u00a0hộ');
  });

  it('stands alone without a unit', () => {
    expect(['7', '7', '7']).toEqual([undefined, null, ''].map((unit) => withUnit('7', unit)));
  });
});
