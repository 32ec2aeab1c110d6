import { useState } from 'react';
import type { Faults } from '../../api/read-refusal.ts';

export interface DraftOptions<Fields extends object> {
  start: Fields;
  /** Faults of the fields, in words; nothing is sent while there is one. */
  check: (fields: Fields) => Faults<Fields>;
  /** Faults to show before the first attempt to send; none when absent. */
  checkTyping?: (fields: Fields) => Faults<Fields>;
}

/** Fields while they are filled in. Faults show after the first attempt to send: nobody is blamed for an empty form. */
export function useDraft<Fields extends object>({ start, check, checkTyping }: DraftOptions<Fields>) {
  const [first, setFirst] = useState(start);
  const [fields, setFields] = useState(first);
  const [attempts, setAttempts] = useState(0);
  const faults = withoutGaps(check(fields));
  return {
    fields,
    setFields,
    faults,
    shownFaults: attempts > 0 ? faults : withoutGaps(checkTyping?.(fields) ?? {}),
    attempts,
    countAttempt: () => setAttempts((count) => count + 1),
    isDirty: JSON.stringify(fields) !== JSON.stringify(first),
    /** Begins again, with the fields of the start or others. */
    restart: (next: Fields = first) => {
      setFirst(next);
      setFields(next);
      setAttempts(0);
    },
  };
}

function withoutGaps<Fields extends object>(faults: Faults<Fields>): Faults<Fields> {
  const named = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  return Object.fromEntries(named) as Faults<Fields>;
}
