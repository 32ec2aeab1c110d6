import { nameOfColumn } from '../cell.ts';
import type { ColumnRole } from '../mapping.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Choice, NotReadReason, Question } from './questions.ts';

/** Columns whose headings name the same thing, and the role of the one that states its figures. */
interface ColumnGroup {
  columns: readonly ColumnFacts[];
  role: ColumnRole & { is: 'of-indicator' | 'of-commune' | 'value' };
  /** Identifies the group within the sheet. */
  key: string;
  /** The indicator is a share: a number of households beside it is none. */
  isShare: boolean;
}

interface Resolved {
  roles: { column: number; role: ColumnRole }[];
  notRead: { column: number; reason: NotReadReason }[];
  question: Question | undefined;
}

// Senses of columns that never are results.
const BESIDE = { plan: 'plan', ratio: 'ratio', comparison: 'comparison' } as const;

/**
 * Chooses the column that states the results of a thing. A plan, a share of it and a comparison never do, nor does a number of
 * households where a share is wanted. If more than one is left, none is read until the user has said which is meant: columns of
 * different periods may also keep their own days.
 */
export function resolveGroup({ columns, role, key, isShare }: ColumnGroup): Resolved {
  const notRead: Resolved['notRead'] = [];
  const results = columns.filter(({ column, sense, isHidden }) => {
    const beside = sense && sense in BESIDE ? BESIDE[sense as keyof typeof BESIDE] : undefined;
    const reason = isHidden ? 'hidden' : (beside ?? (isShare && sense === 'count' ? 'count' : undefined));
    if (reason !== undefined) notRead.push({ column, reason });
    return reason === undefined;
  });
  const [only] = results;
  if (only === undefined) return { roles: [], notRead, question: undefined };
  if (results.length === 1) return { roles: [{ column: only.column, role }], notRead, question: undefined };
  const asked = results.map(({ column }) => ({ column, reason: 'asked' as const }));
  return { roles: [], notRead: [...notRead, ...asked], question: questionAbout(results, role, key) };
}

function questionAbout(results: readonly ColumnFacts[], role: ColumnGroup['role'], key: string): Question {
  const columns = results.map(({ column }) => column);
  const periods = new Set(results.flatMap(({ period }) => period?.day ?? []));
  const areOfPeriods = periods.size === results.length;
  const single = results.map(
    ({ column, heading }): Choice => ({
      key: nameOfColumn(column),
      is: 'column',
      text: heading,
      change: { columns: columns.map((one) => ({ column: one, role: one === column ? role : IGNORED })) },
    }),
  );
  const own: Choice = {
    key: 'own-days',
    is: 'own-days',
    text: [...periods].join(', '),
    change: {
      columns: results.flatMap(({ column, period }) =>
        period ? [{ column, role: { ...role, day: period.day } }] : [],
      ),
    },
  };
  const none: Choice = { key: 'none', is: 'none', text: '', change: {} };
  return {
    id: `${areOfPeriods ? 'which-period' : 'which-column'} ${key}`,
    kind: areOfPeriods ? 'which-period' : 'which-column',
    texts: results.map(({ heading }) => heading),
    columns,
    indicator: role.is === 'of-indicator' ? role.code : null,
    choices: [...single, ...(areOfPeriods ? [own] : []), none],
  };
}

const IGNORED: ColumnRole = { is: 'ignored' };
