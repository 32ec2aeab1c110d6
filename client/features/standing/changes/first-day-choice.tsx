import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LocalDate, lastStepEndBefore, Step } from '#shared/domain/values/local-date.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import styles from './changes.module.css';

interface FirstDayChoiceProps {
  from: LocalDate;
  to: LocalDate;
  onChoose: (from: LocalDate) => void;
}

/** Chooses the first day: any, or the end of the last month, quarter or year before the day on view. */
export function FirstDayChoice({ from, to, onChoose }: FirstDayChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles['first-day']} no-print`}>
      <DateField label={t('changes.since')} value={from} onChange={onChoose} max={to} />
      {Step.options.map((step, index) => {
        const day = lastStepEndBefore(to, step);
        // In January all three are the same day.
        const isNew = Step.options.slice(0, index).every((other) => lastStepEndBefore(to, other) !== day);
        return (
          isNew && (
            <Button
              key={step}
              variant={day === from ? 'filled' : 'default'}
              size="sm"
              px="sm"
              aria-pressed={day === from}
              onClick={() => onChoose(day)}
            >
              {t(`changes.endOf.${step}`)}
            </Button>
          )
        );
      })}
    </div>
  );
}
