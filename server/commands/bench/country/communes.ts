import { CommuneBody } from '#shared/contract/units/communes.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

const COMMUNES_OF_A_DISTRICT = 10;

const FIRST_WORDS = [
  'Tân',
  'Quảng',
  'Đại',
  'Bình',
  'Phú',
  'Vĩnh',
  'Hòa',
  'Thanh',
  'Long',
  'Mỹ',
  'Đông',
  'An',
];
const LAST_WORDS = [
  'Lập',
  'An',
  'Bình',
  'Thịnh',
  'Phong',
  'Hưng',
  'Sơn',
  'Thủy',
  'Lộc',
  'Trung',
  'Khê',
  'Xuân',
  'Hải',
];
const REGIONS = ['TDMNPB', 'DBSH', 'BTB', 'DHNTB', 'TN', 'DNB', 'DBSCL'];

/** The demo's commune officer records for this commune, so it must exist. */
const COMMUNE_OF_DEMO = '06901';

/** Communes of a made-up country, ten per district, with realistic names that are marked as made up. */
export function makeCommunes(count: number): Commune[] {
  return Array.from({ length: count }, (_, i) => {
    const district = Math.floor(i / COMMUNES_OF_A_DISTRICT);
    return CommuneBody.parse({
      id: i === 0 ? COMMUNE_OF_DEMO : String(20_000 + i),
      name: nameOf(i),
      group: groupOf(district),
      regions: [at(REGIONS, district)],
    });
  });
}

function nameOf(i: number): string {
  return `${at(FIRST_WORDS, i)} ${at(LAST_WORDS, Math.floor(i / FIRST_WORDS.length))}`;
}

/** Name of the district with this number. */
export function groupOf(district: number): string {
  return `Huyện ${nameOf(district * 7)} ${district + 1} (minh hoạ)`;
}

function at(words: readonly string[], i: number): string {
  return words[i % words.length] ?? '';
}
