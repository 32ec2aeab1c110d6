import { useState } from 'react';
import type { IndicatorChoice } from './indicators/indicator-choice.ts';

/** The indicator just recorded, as long as the search and the filter are those that it was recorded under. */
export function useKept(kept: string | undefined, choice: IndicatorChoice): string | undefined {
  const [last, setLast] = useState({ kept, choice });
  if (last.kept !== kept) setLast({ kept, choice });
  return last.choice === choice ? kept : undefined;
}
