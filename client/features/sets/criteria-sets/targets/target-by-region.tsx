import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import type { SingleValue } from '#shared/domain/values/value.ts';
import indicatorsStyles from '../indicators/indicators.module.css';
import { RegionName } from './region-name.tsx';
import { leavesOut, regionRows } from './region-order.ts';
import targetsStyles from './targets.module.css';
import { useTargetText } from './use-target-text.ts';

interface TargetByRegionProps {
  set: CriteriaSet;
  indicator: Indicator;
  values: Readonly<Record<string, SingleValue>>;
}

/** Targets by region. If there is no general target for the regions left out, a last row says so. */
export function TargetByRegion({ set, indicator, values }: TargetByRegionProps) {
  const { t } = useTranslation();
  const textOf = useTargetText(indicator);
  const named = new Set(Object.keys(values));
  const isOpen = !named.has('national') && leavesOut(set, named);
  return (
    <dl className={targetsStyles['target-regions']}>
      {regionRows(set, named).map((region) => {
        const value = ownValue(values, region.id);
        return (
          <div key={region.id}>
            <dt>
              <RegionName region={region} />
            </dt>
            <dd>{value !== undefined && textOf(value)}</dd>
          </div>
        );
      })}
      {isOpen && (
        <div>
          <dt>{t('criteria.target.others')}</dt>
          <dd
            className={indicatorsStyles['set-indicator-target-missing']}
            data-part="set-indicator-target-missing"
          >
            {t('criteria.target.missing')}
          </dd>
        </div>
      )}
    </dl>
  );
}
