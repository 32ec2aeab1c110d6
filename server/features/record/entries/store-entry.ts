import type { Entry } from '#shared/domain/record/entry.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { appendAudit } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { insertEntry } from './repository.ts';

/** What the author of an entry saw in its place. */
export type SeenEntry = Pick<Entry, 'value' | 'judgement' | 'effectiveOn' | 'note' | 'illustrative'>;

/**
 * Stores an entry, audited, within the caller's transaction. Whoever calls has made sure that it breaks no rule and that
 * its author saw what holds. A made-up figure that is only judged anew is still made up.
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
