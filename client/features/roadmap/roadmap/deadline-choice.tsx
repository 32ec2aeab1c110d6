import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { addDays, type LocalDate, stepEndOf } from '#shared/domain/values/local-date.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './roadmap.module.css';

interface DeadlineChoiceProps {
  deadline: LocalDate;
  on: LocalDate;
  set: CriteriaSet;
  onChoose: (deadline: LocalDate) => void;
}

/** Chooses the deadline: the end of this year, of the next, of the set's validity, or any day. */
export function DeadlineChoice({ deadline, on, set, onChoose }: DeadlineChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const thisYear = stepEndOf(on, 'year');
  const nextYear = stepEndOf(addDays(thisYear, 1) ?? thisYear, 'year');
  const days = [thisYear, nextYear, set.validUntil].filter((day) => day !== null && day > on);
  return (
    <div className={`${styles['day-choice']} no-print`}>
      <DateField label={t('roadmap.deadline')} value={deadline} onChange={onChoose} />
      {[...new Set(days)].map(
        (day) =>
          day !== null && (
            <Button
              key={day}
              variant={day === deadline ? 'filled' : 'default'}
              size="sm"
              px="sm"
              aria-pressed={day === deadline}
              onClick={() => onChoose(day)}
            >
              {format.date(day)}
            </Button>
          ),
      )}
    </div>
  );
}
