import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CriteriaSet, countSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import styles from './set-files.module.css';

/** Content of a file: set, size, regions, criteria and indicators. */
export function SetPreview({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useLocalName();
  const { criteriaTotal, indicatorsTotal } = countSet(set);
  const indicators = listIndicators(set);
  return (
    <section className={styles['set-file-preview']} aria-labelledby="set-preview">
      <Title order={2} size="h3" id="set-preview">
        {t('sets.add.preview')}
      </Title>
      <p>
        <strong>{set.title}</strong>
      </p>
      <ul>
        <li>
          {t('sets.add.issued', {
            document: set.issued.number,
            date: format.date(set.issued.date),
            from: format.date(set.validFrom),
          })}
        </li>
        <li>{t('sets.add.size', { criteria: criteriaTotal, indicators: indicatorsTotal })}</li>
        <li>
          {set.regions.length === 0
            ? t('sets.add.noRegions')
            : t('sets.add.regions', { regions: set.regions.map(nameOf).join('; ') })}
        </li>
        <li>
          {t('sets.add.targets', {
            unchecked: indicators.filter((indicator) => isTargetUnchecked(set, indicator)).length,
            missing: indicators.filter(isTargetMissing).length,
          })}
        </li>
      </ul>
      <details>
        <summary>{t('sets.add.showCriteria')}</summary>
        <ol className={styles['set-file-criteria']}>
          {set.criteria.map((criterion) => (
            <li key={criterion.number} value={criterion.number}>
              {nameOf(criterion)}
              <ul>
                {criterion.indicators.map((indicator) => (
                  <li key={indicator.code}>
                    {indicator.code} {nameOf(indicator)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
