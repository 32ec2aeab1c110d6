import { describe, expect, test } from 'vitest';
import { findOldFont, fromOldFont } from '#shared/domain/record/import/layout/old-font.ts';

describe('a text in an old font', () => {
  test.each([
    ['Qu¶ng An', 'tcvn3', 'Quảng An'],
    ['Sè liÖu th¸ng 6 cña x·', 'tcvn3', 'Số liệu tháng 6 của xã'],
    ['§Çm Hµ', 'tcvn3', 'Đầm Hà'],
    ['Tû lÖ hé nghÌo (%)', 'tcvn3', 'Tỷ lệ hộ nghèo (%)'],
    ['Quaûng An', 'vni', 'Quảng An'],
    ['Soá lieäu thaùng 6 cuûa xaõ', 'vni', 'Số liệu tháng 6 của xã'],
    ['Ñaàm Haø', 'vni', 'Đầm Hà'],
    ['Nöôùc saïch', 'vni', 'Nước sạch'],
  ] as const)('%s is known to be in %s', (text, font, unicode) => {
    expect(findOldFont(text)).toBe(font);
    expect(fromOldFont(text, font)).toBe(unicode);
  });

  test.each([
    'Quảng An',
    'Xã Bình Hoà, tháng 6',
    'Quang An',
    'El niño',
    'Größe',
    'œ∑´®†¥¨ˆøπ“‘',
    'ÅÍÎÏ˝ÓÔ\uf8ffÒÚÆ☃',
    '© 2024',
    '5 m² × 3',
    '½',
    'x'.repeat(2000),
  ])('is not what %s is', (text) => expect(findOldFont(text)).toBeUndefined());
});
