import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { insertEntry } from './repository.ts';

/** Fields of the entry that the author saw and replaces. */
export type SeenEntry = Pick<Entry, 'value' | 'judgement' | 'effectiveOn' | 'note' | 'illustrative'>;

/**
 * Stores an entry in the caller's transaction, audited. The caller has checked the rules, and that the author saw the entry
 * that holds. `confirmed`: doubts that the author confirmed; the audit keeps their names. An illustrative figure that only gets another judgement stays illustrative.
 */
export function storeEntry(
  tx: Transaction,
  stated: Omit<Entry, 'seq'>,
  seen: SeenEntry | undefined,
  address: string | null,
  confirmed: readonly Doubt[] = [],
): Entry {
  const illustrative = stated.illustrative || restatesIllustrative(stated, seen);
  const entry = insertEntry(tx, { ...stated, illustrative });
  const { author, recordedAt, origin, communeId, set, indicator, id, reason } = entry;
  appendAudit(
    tx,
    { actor: author, address, at: recordedAt },
    {
      act: 'record-entry',
      origin,
      communeId,
      set,
      indicator,
      subject: id,
      ...(seen && { from: statementOf(seen) }),
      to: { ...statementOf(entry), ...namesOf(confirmed) },
      reason,
      recorded: { table: 'entry', subject: id },
    },
  );
  return entry;
}

/** Field of the audit with the names of confirmed doubts; absent if there were none. */
export function namesOf(confirmed: readonly Doubt[]): { confirmed?: string[] } {
  return confirmed.length === 0 ? {} : { confirmed: confirmed.map(({ name }) => name) };
}

function restatesIllustrative({ value }: Pick<Entry, 'value'>, seen: SeenEntry | undefined): boolean {
  return value !== null && seen?.illustrative === true && isSameValue(seen.value, value);
}

function statementOf({ value, judgement, effectiveOn, note }: SeenEntry): Record<string, unknown> {
  return { value, judgement, effectiveOn, note };
}
