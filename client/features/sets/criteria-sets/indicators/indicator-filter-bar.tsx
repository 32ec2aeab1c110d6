import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { INDICATOR_FILTERS, type IndicatorFilter, passes } from './filter-criteria.ts';
import styles from './indicators.module.css';

interface IndicatorFilterBarProps {
  set: CriteriaSet;
  indicators: readonly Indicator[];
  shown: number;
  text: string;
  onText: (text: string) => void;
  filter: IndicatorFilter;
  onFilter: (filter: IndicatorFilter) => void;
}

/** Search and filters of a set's indicators; each filter shows its number of matches. */
export function IndicatorFilterBar(props: IndicatorFilterBarProps) {
  const { set, indicators, shown, text, onText, filter, onFilter } = props;
  const { t } = useTranslation();
  const counted = INDICATOR_FILTERS.map((name) => ({
    name,
    count: indicators.filter((indicator) => passes(set, indicator, name)).length,
  }));
  return (
    <search className={`${styles['set-indicator-filter']} no-print`}>
      <TextInput
        className={styles['set-indicator-search']}
        label={t('criteria.filter.search')}
        placeholder={t('criteria.filter.placeholder')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <fieldset className={styles['set-indicator-filters']}>
        <legend className="visually-hidden">{t('criteria.filter.label')}</legend>
        {counted
          .filter(({ name, count }) => name === 'all' || count > 0)
          .map(({ name, count }) => (
            <Button
              key={name}
              variant={name === filter ? 'filled' : 'default'}
              size="sm"
              px="sm"
              aria-pressed={name === filter}
              onClick={() => onFilter(name)}
            >
              {t(`criteria.filter.${name}`)} ({count})
            </Button>
          ))}
      </fieldset>
      <p className={styles['set-indicator-found']} role="status">
        {t('criteria.filter.found', { shown, total: indicators.length })}
      </p>
    </search>
  );
}
