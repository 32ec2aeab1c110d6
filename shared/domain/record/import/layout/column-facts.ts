import type { CriteriaSet, Indicator } from '../../../sets/criteria-set.ts';
import { listIndicators } from '../../../sets/criteria-set.ts';
import type { SheetRow } from '../cell.ts';
import type { Candidates, NameLookup } from '../names/name-lookup.ts';
import { normalizeName } from '../names/normalize-name.ts';
import { type ColumnFilling, contentOf } from './column-content.ts';
import { findPeriod, type Period } from './find-period.ts';
import { type HeadingSense, senseOf } from './heading-sense.ts';
import type { TableHeadings } from './table-headings.ts';

/** Everything that is known about a column before a role is chosen. */
export interface ColumnFacts extends ColumnFilling {
  column: number;
  heading: string;
  /** Indicators or communes that the heading names; several if it is ambiguous. */
  indicators: Candidates;
  communes: Candidates;
  /** Normalized words of the heading that do not name one of them. */
  words: string;
  sense: HeadingSense | undefined;
  period: Period | undefined;
  isHidden: boolean;
}

/** Returns the facts about all columns of a table. */
export function factsOfColumns(
  { texts }: TableHeadings,
  lines: readonly string[],
  data: readonly SheetRow[],
  { set, names, hiddenColumns }: { set: CriteriaSet; names: NameLookup; hiddenColumns: ReadonlySet<number> },
): ColumnFacts[] {
  const indicators = new Map(listIndicators(set).map((indicator) => [indicator.code, indicator]));
  return texts.map((own, column) => {
    const naming = [...own].reverse();
    const byIndicator = findNaming(naming, names.indicatorsIn);
    const byCommune = findNaming(naming, names.communesIn);
    const rest = own.map((text) => {
      if (text === byIndicator?.text) return wordsBeside(text, indicators.get(byIndicator.found[0] ?? ''));
      return text === byCommune?.text ? '' : normalizeName(text);
    });
    const words = rest.filter((one) => one !== '').join(' ');
    return {
      column,
      heading: lines[column] ?? '',
      indicators: byIndicator?.found ?? [],
      communes: byCommune?.found ?? [],
      words,
      sense: senseOf(words),
      period: findPeriod(
        own.filter((text) => text !== byIndicator?.text && text !== byCommune?.text).join(' '),
      ),
      isHidden: hiddenColumns.has(column),
      ...contentOf(data, column),
    };
  });
}

// The lowest text that names something is the nearest to the figures.
function findNaming(
  texts: readonly string[],
  find: NameLookup['communesIn'],
): { text: string; found: Candidates } | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found.length > 0) return { text, found };
  }
  return undefined;
}

// `14.4 (KH)` names 14.4, and says `kh` beside it.
function wordsBeside(text: string, indicator: Indicator | undefined): string {
  const key = normalizeName(text).replace(
    /^(?:(?:chi tieu|ct|tieu chi|tc) )?(?:so )?[a-z]?\d+ [a-z]?\d+(?: |$)/,
    '',
  );
  const name = normalizeName(indicator?.name ?? '');
  if (name.startsWith(key)) return '';
  return key.startsWith(name) ? key.slice(name.length).trim() : key;
}
