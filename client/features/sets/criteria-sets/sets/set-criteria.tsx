import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CriteriaSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { EmptyNotice } from '../../../../ui/layout/empty-notice.tsx';
import type { DecisionRequest } from '../decisions/decision-request.ts';
import { CriterionSection } from '../indicators/criterion-section.tsx';
import { filterCriteria, type IndicatorFilter } from '../indicators/filter-criteria.ts';
import { IndicatorFilterBar } from '../indicators/indicator-filter-bar.tsx';

interface SetCriteriaProps {
  set: CriteriaSet;
  /** Code of the indicator whose results across communes are shown. */
  open: string | undefined;
  onOpen: (code: string | undefined) => void;
  /** Undefined if the user may not decide on targets. */
  onDecide?: ((request: DecisionRequest) => void) | undefined;
}

/** Criteria and indicators of a set, with search and filters. */
export function SetCriteria({ set, open, onOpen, onDecide }: SetCriteriaProps) {
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<IndicatorFilter>('all');
  const criteria = filterCriteria(set, useDeferredValue(text), filter);
  const shown = criteria.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const clear = () => {
    setText('');
    setFilter('all');
  };
  return (
    <>
      <IndicatorFilterBar
        set={set}
        indicators={listIndicators(set)}
        shown={shown}
        text={text}
        onText={setText}
        filter={filter}
        onFilter={setFilter}
      />
      {criteria.map((criterion) => (
        <CriterionSection
          key={criterion.number}
          set={set}
          criterion={criterion}
          open={open}
          onOpen={onOpen}
          onDecide={onDecide}
        />
      ))}
      {criteria.length === 0 && <NothingFound onClear={clear} />}
    </>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyNotice
      title={t('criteria.filter.none')}
      detail={t('criteria.filter.noneDetail')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('criteria.filter.clear')}
        </Button>
      }
    />
  );
}
