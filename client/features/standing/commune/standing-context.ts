import { createContext, type ReactNode, useContext } from 'react';
import type { Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import type { JudgedIndicator } from './indicators/judged-indicator.ts';

/** What every part of a standing's display needs, and what the page puts into its rows. */
export interface StandingOnView {
  set: CriteriaSet;
  standing: Standing;
  /** The buttons of an indicator: recording, for one. */
  renderAction: (judged: JudgedIndicator) => ReactNode;
  /** What was recorded for an indicator over time. */
  renderHistory: (judged: JudgedIndicator) => ReactNode;
}

export const StandingContext = createContext<StandingOnView | undefined>(undefined);

/** The standing around this part. */
export function useStandingOnView(): StandingOnView {
  const onView = useContext(StandingContext);
  if (onView === undefined) throw new Error('Parts of a standing belong inside StandingView');
  return onView;
}

/** The names of the set's regions, and the one of the commune. */
export function useRegionName() {
  const { set, standing } = useStandingOnView();
  const localName = useLocalName();
  const nameOf = (id: string): string => {
    const region = set.regions.find((known) => known.id === id);
    return region ? localName(region) : id;
  };
  return { own: standing.region ?? undefined, nameOf };
}
