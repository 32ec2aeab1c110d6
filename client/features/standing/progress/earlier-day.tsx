import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate, lastStepEndBefore, type Step } from '#shared/domain/values/local-date.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import { ChoiceChips } from '../../../ui/form/fields/choice-chips.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './progress.module.css';

const STEPS: readonly Step[] = ['month', 'quarter', 'year'];

/** The day that `on` is compared with: the one asked for where it is earlier, else the end of the quarter before. */
export function earlierDay(on: LocalDate, asked: LocalDate | undefined): LocalDate {
  return asked !== undefined && asked < on ? asked : lastStepEndBefore(on, 'quarter');
}

interface EarlierDayProps {
  on: LocalDate;
  since: LocalDate;
  onChoose: (since: LocalDate) => void;
}

/** Chooses it: by its date, or the end of the last month, quarter or year. */
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
