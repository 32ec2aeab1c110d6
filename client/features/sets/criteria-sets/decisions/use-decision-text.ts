import { useTranslation } from 'react-i18next';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { findOwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { usePlaceName } from '../targets/use-place-name.ts';
import { useTargetTexts } from '../targets/use-target-text.ts';

// Of an indicator that a later revision no longer has.
const GONE = { kind: 'amount', comparison: 'is', unit: null } as const;

/** What was decided, in words. */
export function useDecisionText(set: CriteriaSet): (decision: TargetDecision) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const placeName = usePlaceName(set);
  const targetText = useTargetTexts();
  return (decision) => {
    if (decision.kind === 'confirm') return t('targets.history.confirmed');
    const whole = findIndicator(set, decision.indicator);
    const own = whole && findOwnTarget(whole, decision.part);
    const reach = { date: format.date(decision.validFrom), place: placeName(decision.region) };
    if (decision.kind === 'set') {
      return t('targets.history.set', { ...reach, target: targetText(own ?? GONE, decision.value) });
    }
    return t(own?.target === null ? 'targets.history.withdrawn' : 'targets.history.returned', reach);
  };
}
