import { IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/domain/record/import/layout/questions.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import choicesStyles from '../../../../../ui/form/fields/choices.module.css';
import type { ImportLookup } from '../../lookup.ts';
import type { FileReading } from '../file-reading.ts';
import type { AskedQuestion } from './asked-questions.ts';
import { examplesOf } from './examples.ts';
import styles from './questions.module.css';
import { useQuestionWords } from './use-question-words.ts';

interface QuestionFormProps {
  asked: AskedQuestion;
  reading: FileReading;
  day: LocalDate;
  lookup: ImportLookup;
  onAnswer: (choice: Choice) => void;
}

/** A question about one or more sheets with its choices; nothing is checked until it is answered. */
export function QuestionForm({ asked, reading, day, lookup, onAnswer }: QuestionFormProps) {
  const { t } = useTranslation();
  const name = useId();
  const words = useQuestionWords(lookup, day);
  const { question, isOpen, isRemembered, choice: inEffect } = asked;
  const sheets = asked.sheets.flatMap((i) => reading.sheets[i] ?? []);
  const Sign = isOpen ? IconQuestionMark : IconCheck;
  return (
    <fieldset
      className={`${choicesStyles['choices']} ${styles['question']}`}
      data-open={isOpen}
      data-part="import-question"
    >
      <legend>
        <Sign aria-hidden size={16} stroke={2.5} /> {words.ask(question)}
      </legend>
      {reading.sheets.length > 1 && (
        <p className={styles['question-sheets']}>
          {t('imports.reading.questionOf', {
            sheets: sheets.map(({ look }) => `“${look.name}”`).join(', '),
          })}
        </p>
      )}
      {question.choices.map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name={name}
            checked={!isOpen && choice === inEffect}
            onChange={() => onAnswer(choice)}
          />
          <span>
            {words.choice(question, choice)}
            {isOpen && choice === inEffect && isProposal(choice) && (
              <span className={styles['question-proposed']}> {t('imports.reading.proposed')}</span>
            )}
            <Examples sheets={sheets} choice={choice} />
          </span>
        </label>
      ))}
      {isRemembered && <p className={styles['question-sheets']}>{t('imports.reading.rememberedAnswer')}</p>}
    </fieldset>
  );
}

// Not reading something is no proposal, nor is what nothing in the file speaks for.
function isProposal({ is }: Choice): boolean {
  return is === 'day' || is === 'font';
}

function Examples({ sheets, choice }: { sheets: Parameters<typeof examplesOf>[0]; choice: Choice }) {
  const { t } = useTranslation();
  const examples = examplesOf(sheets, choice);
  if (examples === undefined) return null;
  return <span className={styles['question-examples']}>{t('imports.reading.examples', { examples })}</span>;
}

/** Puts the focus on the first question that is not answered. */
export function focusOpenQuestion(): void {
  const open = '[data-part="import-question"][data-open="true"] input';
  document.querySelector<HTMLInputElement>(open)?.focus();
}
