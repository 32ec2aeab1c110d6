import { useTranslation } from 'react-i18next';
import type { Leverage } from '#shared/domain/roadmap/leverage.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { IndicatorLink } from '../../../ui/values/indicator-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './roadmap.module.css';

interface LeverageStepsProps {
  leverage: Leverage;
  set: CriteriaSet;
  nameOf: (communeId: string) => string;
}

/** The order in which communes can meet every criterion, with the missing indicators of each. */
export function LeverageSteps({ leverage, set, nameOf }: LeverageStepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = set.criteria.length;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  return (
    <>
      {leverage.complete.length > 0 && (
        <p>{t('roadmap.leverage.complete', { total, names: names(leverage.complete) })}</p>
      )}
      <ol className={styles['leverage-steps']}>
        {leverage.steps.map(({ communeId, missing, added }, index) => (
          <li key={communeId}>
            <strong>
              {t('roadmap.leverage.step', {
                name: nameOf(communeId),
                number: format.number(missing.length),
                communes: format.number(leverage.complete.length + index + 1),
              })}
            </strong>
            <ul>
              {missing.map(({ code, isAssessed }) => (
                <li key={code} data-known={!added.includes(code)}>
                  <MissingName {...{ code, set, communeId }} />
                  {!isAssessed && <small>{t('roadmap.leverage.notAssessed')}</small>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {leverage.withoutEntries.length > 0 && (
        <p>{t('roadmap.leverage.withoutEntries', { names: names(leverage.withoutEntries) })}</p>
      )}
    </>
  );
}

function MissingName({ code, set, communeId }: { code: string; set: CriteriaSet; communeId: string }) {
  const indicator = findIndicator(set, code);
  return indicator && <IndicatorLink communeId={communeId} indicator={indicator} />;
}
