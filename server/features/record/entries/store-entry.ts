import type { Entry } from '#shared/domain/record/entry.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { insertEntry } from './repository.ts';

/** Fields of the entry that the author saw and replaces. */
export type SeenEntry = Pick<Entry, 'value' | 'judgement' | 'effectiveOn' | 'note' | 'illustrative'>;

/**
 * Stores an entry in the caller's transaction, audited. The caller has checked the rules, and that the author saw the entry
 * that holds. An illustrative figure that only gets another judgement stays illustrative.
 */
export function storeEntry(
  tx: Transaction,
  stated: Omit<Entry, 'seq'>,
  seen: SeenEntry | undefined,
  address: string | null,
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
      to: statementOf(entry),
      reason,
      recorded: { table: 'entry', subject: id },
    },
  );
  return entry;
}

function restatesIllustrative({ value }: Pick<Entry, 'value'>, seen: SeenEntry | undefined): boolean {
  return value !== null && seen?.illustrative === true && isSameValue(seen.value, value);
}

function statementOf({ value, judgement, effectiveOn, note }: SeenEntry): Record<string, unknown> {
  return { value, judgement, effectiveOn, note };
}
