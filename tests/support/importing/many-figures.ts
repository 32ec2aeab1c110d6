import { type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { nationalSet } from '../fixtures.ts';
import { SET } from '../record/entries.ts';

const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];
const FIRST_DAY = Date.UTC(2022, 5, 1);
const DAY = 24 * 3600 * 1000; // ms

/** A CSV with `count` figures, one per row: all indicators of all communes, for one day after another. */
export function csvOfFigures(count: number, communes: readonly string[] = COMMUNES): string {
  const indicators = listIndicators(nationalSet(SET));
  const rows = ['Xã;Chỉ tiêu;Ngày số liệu;Kết quả;Ghi chú'];
  for (let day = 0; rows.length <= count; day++) {
    const on = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
    for (const commune of communes)
      for (const indicator of indicators) {
        if (rows.length > count) break;
        rows.push(`${commune};${indicator.code};${on};${figureOf(indicator, day)};BHXH huyện, lần ${day}`);
      }
  }
  return `${rows.join('\n')}\n`;
}

function figureOf({ kind, levels }: Indicator, day: number): string {
  switch (kind) {
    case 'yes-no':
      return day % 2 === 0 ? 'Đạt' : 'Chưa đạt';
    case 'level':
      return levels?.[day % levels.length] ?? '';
    case 'count':
      return String(day % 50);
    case 'share':
    case 'amount':
      return `${day % 100},5`;
  }
}
