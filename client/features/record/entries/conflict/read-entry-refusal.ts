import { isSameValue } from '#shared/domain/values/value.ts';
import { readRefusal } from '../../../../api/read-refusal.ts';
import type { Statement } from '../draft-fields.ts';
import { type EntryFaults, FIELDS } from '../use-draft-faults.ts';

/** Why the server did not record a statement; beside a field only as long as it still holds the value that was refused. */
export function readEntryRefusal(
  error: Error | null,
  refused: Statement | undefined,
  current: Statement | undefined,
): { faults: EntryFaults; rest: Error | undefined } {
  const { faults, rest } = readRefusal(error, FIELDS);
  const standing = Object.entries(faults).filter(([name]) => {
    const field = name as keyof EntryFaults;
    if (field === 'value') return isSameValue(refused?.value ?? null, current?.value ?? null);
    return refused?.[field] === current?.[field];
  });
  return { faults: Object.fromEntries(standing), rest };
}
