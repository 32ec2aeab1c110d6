import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNotice } from '../../../../ui/layout/empty-notice.tsx';
import { LIST_ANCHOR } from '../anchors.ts';
import styles from './criteria-list.module.css';
import { CriterionSection } from './criterion-section.tsx';
import { chooseIndicators, EVERYTHING, type IndicatorChoice, isEverything } from './indicator-choice.ts';
import type { JudgedCriterion } from './judged-indicator.ts';
import { ListTools } from './list-tools.tsx';
import { useOpenedCriteria } from './use-opened-criteria.ts';

interface CriteriaListProps {
  criteria: readonly JudgedCriterion[];
  /** Code of the indicator just recorded; it stays visible until the search or filter changes. */
  kept: string | undefined;
}

/** All criteria as collapsible sections, with a search and a filter by status. */
export function CriteriaList({ criteria, kept }: CriteriaListProps) {
  const [choice, setChoice] = useState(EVERYTHING);
  const opened = useOpenedCriteria(criteria, () => setChoice(EVERYTHING));
  const held = useKept(kept, choice);
  const shown = isEverything(choice) ? criteria : chooseIndicators(criteria, choice, held);
  const choose = (next: IndicatorChoice) => {
    setChoice(next);
    if (isEverything(next)) opened.openNotMet();
    else opened.openAll();
  };
  return (
    <section className="criteria-list" aria-labelledby={LIST_ANCHOR}>
      <ListHead opened={opened} />
      <ListTools criteria={criteria} shown={shown} choice={choice} onChange={choose} />
      {shown.map((judged) => {
        const { number } = judged.criterion;
        return (
          <CriterionSection
            key={number}
            judged={judged}
            isOpen={opened.isOpen(number)}
            onToggle={() => opened.toggle(number)}
          />
        );
      })}
      {shown.length === 0 && <NothingFits onClear={() => choose(EVERYTHING)} />}
    </section>
  );
}

function ListHead({ opened }: { opened: ReturnType<typeof useOpenedCriteria> }) {
  const { t } = useTranslation();
  return (
    <div className={styles['criteria-list-head']}>
      <Title order={2} id={LIST_ANCHOR} tabIndex={-1}>
        {t('commune.list.title')}
      </Title>
      <Button
        className="no-print"
        variant="default"
        size="xs"
        onClick={opened.areAllOpen ? opened.closeAll : opened.openAll}
      >
        {opened.areAllOpen ? t('commune.list.closeAll') : t('commune.list.openAll')}
      </Button>
    </div>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyNotice
      title={t('commune.list.none')}
      detail={t('commune.list.noneDetail')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('commune.list.clear')}
        </Button>
      }
    />
  );
}

/** Returns `kept` until the search or filter changes. */
function useKept(kept: string | undefined, choice: IndicatorChoice): string | undefined {
  const [last, setLast] = useState({ kept, choice });
  if (last.kept !== kept) setLast({ kept, choice });
  return last.choice === choice ? kept : undefined;
}
