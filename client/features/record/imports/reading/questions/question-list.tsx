import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/domain/record/import/layout/questions.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ImportLookup } from '../../lookup.ts';
import type { FileReading } from '../file-reading.ts';
import { type AskedQuestion, askedQuestions } from './asked-questions.ts';
import { QuestionForm } from './question-form.tsx';
import styles from './questions.module.css';

interface QuestionListProps {
  reading: FileReading;
  day: LocalDate;
  lookup: ImportLookup;
  onAnswer: (asked: AskedQuestion, choice: Choice) => void;
}

/** Questions about the selected sheets. Answered ones keep their place, so that an answer can be changed. */
export function QuestionList({ reading, day, lookup, onAnswer }: QuestionListProps) {
  const { t } = useTranslation();
  const all = askedQuestions(reading, day);
  if (all.length === 0) return null;
  return (
    <section className={styles['question-list']} aria-label={t('imports.reading.questions')}>
      {all.map((asked) => (
        <QuestionForm
          key={asked.key}
          {...{ asked, reading, day, lookup }}
          onAnswer={(choice) => onAnswer(asked, choice)}
        />
      ))}
    </section>
  );
}
