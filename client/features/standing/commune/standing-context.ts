import { createContext, type ReactNode, useContext } from 'react';
import type { Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import type { JudgedIndicator } from './indicators/judged-indicator.ts';

/** The standing on view, its set, and the content that the page adds to each indicator. */
export interface StandingOnView {
  set: CriteriaSet;
  standing: Standing;
  /** Buttons of an indicator, for example to record a figure. */
  renderAction: (judged: JudgedIndicator) => ReactNode;
  /** History of an indicator's entries. */
  renderHistory: (judged: JudgedIndicator) => ReactNode;
}

export const StandingContext = createContext<StandingOnView | undefined>(undefined);

/** Throws outside StandingView. */
export function useStandingOnView(): StandingOnView {
  const onView = useContext(StandingContext);
  if (onView === undefined) throw new Error('Parts of a standing belong inside StandingView');
  return onView;
}

/** `own`: id of the commune's region; `nameOf`: name of a region of the set. */
export function useRegionName() {
  const { set, standing } = useStandingOnView();
  const localName = useLocalName();
  const nameOf = (id: string): string => {
    const region = set.regions.find((known) => known.id === id);
    return region ? localName(region) : id;
  };
  return { own: standing.region ?? undefined, nameOf };
}
