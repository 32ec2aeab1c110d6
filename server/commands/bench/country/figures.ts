import { hash } from 'node:crypto';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';

/** Figure of one cell in one month. */
export interface Figure {
  /** As stored in JSON. */
  value: boolean | number | string;
  judgement: 'met' | null;
  reason: string | null;
  note: string | null;
}

const JUDGED_OF_A_HUNDRED = 4;

/** Figure of a cell, reproducible for a seed: mostly near the target, 4 % judged, every third with a note. */
export function figureOf(
  seed: number,
  commune: number,
  indicator: Indicator,
  place: number,
  month: number,
): Figure {
  const dice = hashOf(seed, commune, place, month);
  const isJudged = dice % 100 < JUDGED_OF_A_HUNDRED;
  return {
    value: valueFor(indicator, dice >>> 7),
    judgement: isJudged ? 'met' : null,
    reason: isJudged ? 'Đạt theo kết quả thẩm định của phòng chuyên môn' : null,
    note: dice % 3 === 0 ? `Theo báo cáo của UBND xã, quý ${1 + Math.floor(month / 3)}` : null,
  };
}

function valueFor({ kind, levels }: Indicator, dice: number): Figure['value'] {
  switch (kind) {
    case 'yes-no':
      return dice % 10 !== 0;
    case 'share':
      return 60 + (dice % 401) / 10;
    case 'amount':
      return 2 + (dice % 700) / 10;
    case 'count':
      return dice % 6;
    case 'level':
      return levels?.[dice % levels.length] ?? '';
  }
}

// Hashes the numbers to 32 bits (finalizer of MurmurHash3).
function hashOf(seed: number, ...numbers: number[]): number {
  let bits = seed;
  for (const number of numbers) {
    bits = Math.imul(bits ^ number, 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    bits ^= bits >>> 16;
  }
  return bits >>> 0;
}

/** Author's id of the entry with this number. */
export function idOf(seq: number): string {
  return `${seq.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

/** SHA-256 of a row, as in the audit. */
export function digestOfRow(row: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(row));
}
