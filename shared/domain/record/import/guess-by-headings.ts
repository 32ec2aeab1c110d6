import type { CriteriaSet } from '../../sets/criteria-set.ts';
import { findIndicator } from '../../sets/criteria-set.ts';
import type { Heading } from './guess-columns.ts';
import type { HeadedRole } from './guess-columns-by-words.ts';
import type { ColumnFacts } from './layout/column-facts.ts';
import type { NotReadReason, Question } from './layout/questions.ts';
import { resolveGroup } from './layout/resolve-columns.ts';
import type { NameLookup } from './names/name-lookup.ts';
import type { GuessedColumn } from './sheet-sample.ts';

/**
 * Assigns roles, in place, to the columns whose headings name indicators, or communes: one column for each, also where several stand
 * under one name (plan and result, number and share, several years).
 */
export function assignByHeadings(
  columns: GuessedColumn[],
  facts: readonly ColumnFacts[],
  of: Heading['of'],
  { set, names }: { set: CriteriaSet; names: NameLookup },
): { questions: Question[]; notRead: Map<number, NotReadReason> } {
  const notRead = new Map<number, NotReadReason>();
  const questions: Question[] = [];
  const named = facts.filter(({ column, ...one }) => {
    const { is } = columns[column]?.role ?? { is: 'ignored' };
    return is !== 'commune' && is !== 'indicator' && one[of].length > 0;
  });
  for (const { column } of named) columns[column] = { role: { is: 'ignored' }, reason: 'ambiguous' };
  // Communes of one name at different times are one heading; several indicators are not.
  const clear = named.filter((one) =>
    of === 'communes' ? names.areOneAfterAnother(one.communes) : one.indicators.length === 1,
  );
  for (const [id, group] of Map.groupBy(clear, (one) => one[of][0] ?? '')) {
    const role = roleOf(of, id, group[0]);
    const isShare = of === 'indicators' && findIndicator(set, id)?.kind === 'share';
    const found = resolveGroup({ columns: group, role, key: id, isShare });
    for (const { column, role: own } of found.roles) columns[column] = { role: own, reason: 'heading' };
    for (const { column, reason } of found.notRead) notRead.set(column, reason);
    if (found.question) questions.push(found.question);
  }
  return { questions, notRead };
}

function roleOf(of: Heading['of'], id: string, facts: ColumnFacts | undefined): HeadedRole {
  if (of === 'indicators') return { is: 'of-indicator', code: id };
  const others = facts?.communes.slice(1) ?? [];
  return { is: 'of-commune', communeId: id, ...(others.length > 0 && { others }) };
}
