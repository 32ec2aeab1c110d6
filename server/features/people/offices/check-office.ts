import type { Office } from '#shared/domain/people/office.ts';
import { findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import type { Transaction } from '../../../database/open.ts';
import { findCriteriaSet } from '../../sets/criteria-sets/repository.ts';
import { listOffices } from './repository.ts';

/** Rules that an office breaks: its name is taken, or its sets do not have an indicator. `id`: the office being changed. */
export function checkOffice(
  tx: Transaction,
  { name, leads }: { name?: string | undefined; leads?: Office['leads'] | undefined },
  id?: number,
): Violation[] {
  const isTaken =
    name !== undefined &&
    listOffices(tx).some((other) => other.id !== id && toSearchText(other.name) === toSearchText(name));
  return [
    ...(isTaken ? [{ pointer: '/name', rule: 'office-exists' } as const] : []),
    ...checkLeads(tx, leads ?? {}),
  ];
}

function checkLeads(tx: Transaction, leads: Office['leads']): Violation[] {
  return Object.entries(leads).flatMap(([setId, codes]) => {
    const set = findCriteriaSet(tx, setId)?.set;
    return codes.flatMap((code, i) =>
      set && findIndicator(set, code)
        ? []
        : [{ pointer: `/leads/${setId}/${i}`, rule: 'unknown-indicator' } as const],
    );
  });
}
