import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './criteria-list.module.css';
import { chooseIndicators, type IndicatorChoice, isEverything, STATUS_FILTERS } from './indicator-choice.ts';
import type { JudgedCriterion } from './judged-indicator.ts';

interface ListToolsProps {
  criteria: readonly JudgedCriterion[];
  shown: readonly JudgedCriterion[];
  choice: IndicatorChoice;
  onChange: (choice: IndicatorChoice) => void;
}

/** Search and filters of the list, each filter with its number of matches. */
export function ListTools({ criteria, shown, choice, onChange }: ListToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles['list-tools']} no-print`}>
      <TextInput
        className={styles['list-search']}
        type="search"
        label={t('commune.list.search')}
        placeholder={t('commune.list.placeholder')}
        value={choice.search}
        onChange={(event) => onChange({ ...choice, search: event.currentTarget.value })}
      />
      <fieldset className={styles['list-filters']}>
        <legend>{t('commune.list.filter')}</legend>
        {STATUS_FILTERS.map((filter) => (
          <Button
            key={filter}
            size="sm"
            px="sm"
            variant={choice.filter === filter ? 'filled' : 'default'}
            aria-pressed={choice.filter === filter}
            onClick={() => onChange({ ...choice, filter })}
          >
            {t(`commune.list.${filter}`)}&nbsp;({countOf(chooseIndicators(criteria, { filter, search: '' }))})
          </Button>
        ))}
      </fieldset>
      <p className={styles['list-found']} role="status">
        {!isEverything(choice) &&
          t('commune.list.found', { shown: countOf(shown), total: countOf(criteria) })}
      </p>
    </div>
  );
}

function countOf(criteria: readonly JudgedCriterion[]): number {
  return criteria.reduce((sum, { indicators }) => sum + indicators.length, 0);
}
