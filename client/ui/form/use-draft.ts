import { useState } from 'react';
import type { Faults } from '../../api/read-refusal.ts';

/** Fields while they are filled in. */
export interface Draft<Fields> {
  fields: Fields;
  change: (change: Partial<Fields>) => void;
  /** The faults to show: nobody is blamed for a form before the first try to save it. */
  faults: Faults<Fields>;
  isDirty: boolean;
  /** Saves what has no faults. */
  submit: (save: () => void) => void;
}

/** Fields from how they are at first to what may be saved. */
export function useDraft<Fields extends object>(
  start: Fields,
  findFaults: (fields: Fields) => Faults<Fields>,
): Draft<Fields> {
  const [first] = useState(start);
  const [fields, setFields] = useState(first);
  const [hasTried, setHasTried] = useState(false);
  const faults = findFaults(fields);
  return {
    fields,
    change: (change) => setFields((last) => ({ ...last, ...change })),
    faults: hasTried ? faults : {},
    isDirty: JSON.stringify(fields) !== JSON.stringify(first),
    submit: (save) => {
      setHasTried(true);
      if (Object.keys(faults).length === 0) save();
    },
  };
}
