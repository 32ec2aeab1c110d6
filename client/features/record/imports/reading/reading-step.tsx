import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { DateField } from '../../../../ui/dates/date-field.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import importsStyles from '../imports.module.css';
import type { Journey } from '../journey/use-journey.ts';
import type { ImportLookup } from '../lookup.ts';
import { CompareButton } from './compare-button.tsx';
import type { FileReading } from './file-reading.ts';
import { answerQuestion, chooseDecimalMark } from './questions/asked-questions.ts';
import { QuestionList } from './questions/question-list.tsx';
import readingStyles from './reading.module.css';
import { recognitionSummary } from './recognition-summary.ts';
import { SheetForm } from './sheet-form.tsx';
import { useRecognitionWords } from './use-recognition-words.ts';

interface ReadingStepProps {
  journey: Journey;
  reading: FileReading;
  lookup: ImportLookup;
  day: LocalDate;
  onDay: (day: LocalDate) => void;
}

/** Questions about the file, the recognised mapping of each sheet, to be corrected if needed, and the button that starts the comparison. */
export function ReadingStep({ journey, reading, lookup, day, onDay }: ReadingStepProps) {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const { sheets, decimalMark } = reading;
  const isCsv = journey.look?.kind === 'csv';
  const summary = recognitionSummary(reading, day);
  const recognitionWords = useRecognitionWords();
  return (
    <>
      <p>{recognitionWords(summary)}</p>
      <QuestionList
        {...{ reading, day, lookup }}
        onAnswer={(asked, choice) => journey.change(answerQuestion(reading, asked, choice))}
      />
      <div className={readingStyles['import-sheets']}>
        {sheets.map((sheet, i) => (
          <SheetForm
            key={sheet.look.name}
            {...{ sheet, lookup, isCsv }}
            onChange={(change) => journey.changeSheet(i, change)}
          />
        ))}
      </div>
      <div
        className={`${importsStyles['import-fields']} ${readingStyles['import-how']}`}
        data-part="import-fields"
      >
        <div>
          <DateField label={t('imports.reading.day')} value={day} max={today} onChange={onDay} />
          <p className={importsStyles['import-hint']}>{t('imports.reading.dayHint')}</p>
        </div>
        <NativeSelect
          label={t('imports.reading.mark')}
          value={decimalMark}
          onChange={({ currentTarget: { value } }) =>
            journey.change(chooseDecimalMark(reading, value === 'point' ? 'point' : 'comma'))
          }
        >
          <option value="comma">{t('imports.reading.comma')}</option>
          <option value="point">{t('imports.reading.point')}</option>
        </NativeSelect>
      </div>
      <CompareButton journey={journey} reading={reading} open={summary.open} />
      {journey.compareProblem && <ProblemNotice error={journey.compareProblem} />}
    </>
  );
}
