import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import { useLocalName } from '../../ui/use-local-name.ts';
import { IndicatorTarget } from './indicator-target.tsx';

/** The targets that are confirmed, as they stand in the set. */
export function ConfirmedTargets({
  set,
  indicators,
}: {
  set: CriteriaSet;
  indicators: readonly Indicator[];
}) {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  return (
    <div>
      <p className="confirmed-intro">{t('targets.panel.confirmIntro', { count: indicators.length })}</p>
      <ul className="confirmed-targets">
        {indicators.map((indicator) => (
          <li key={indicator.code}>
            <span>{t('targets.panel.confirmed', { code: indicator.code, name: nameOf(indicator) })}</span>
            <IndicatorTarget set={set} indicator={indicator} />
          </li>
        ))}
      </ul>
    </div>
  );
}
