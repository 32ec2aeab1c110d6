import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate, lastStepEndBefore, type Step } from '#shared/domain/values/local-date.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import { ChoiceChips } from '../../../ui/form/fields/choice-chips.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './progress.module.css';

const STEPS: readonly Step[] = ['month', 'quarter', 'year'];

/** The day to compare `on` with: the requested one if it is earlier, else the end of the last quarter. */
export function earlierDay(on: LocalDate, requested: LocalDate | undefined): LocalDate {
  return requested !== undefined && requested < on ? requested : lastStepEndBefore(on, 'quarter');
}

interface EarlierDayProps {
  on: LocalDate;
  since: LocalDate;
  onChoose: (since: LocalDate) => void;
}

/** Chooses the day to compare with: any, or the end of the last month, quarter or year. */
export function EarlierDay({ on, since, onChoose }: EarlierDayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const ends = [...new Set(STEPS.map((step) => lastStepEndBefore(on, step)))];
  return (
    <div className={`${styles['progress-controls']} no-print`}>
      <DateField
        label={t('progress.changes.since')}
        value={since}
        onChange={onChoose}
        max={addDays(on, -1)}
        size="xs"
      />
      <ChoiceChips
        label={t('progress.changes.ends')}
        options={ends.map((end) => ({ value: end, label: format.date(end) }))}
        chosen={ends.find((end) => end === since)}
        onChoose={onChoose}
      />
    </div>
  );
}
