import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { DateField } from '../../../../ui/dates/date-field.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import importsStyles from '../imports.module.css';
import { idOfStep } from '../journey/import-step.tsx';
import type { Journey } from '../journey/use-journey.ts';
import type { ImportLookup } from '../lookup.ts';
import { type FileReading, faultOf } from './file-reading.ts';
import readingStyles from './reading.module.css';
import { recognitionSummary } from './recognition-summary.ts';
import { SheetForm } from './sheet-form.tsx';

interface ReadingStepProps {
  journey: Journey;
  reading: FileReading;
  lookup: ImportLookup;
  day: LocalDate;
  onDay: (day: LocalDate) => void;
}

/** Recognised mapping of each sheet, to be corrected if needed, and the button that starts the comparison. */
export function ReadingStep({ journey, reading, lookup, day, onDay }: ReadingStepProps) {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const { sheets, decimalMark } = reading;
  const isCsv = journey.look?.kind === 'csv';
  return (
    <>
      <p>{t(`imports.reading.${recognitionSummary(reading)}`)}</p>
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
            journey.change({ ...reading, decimalMark: value === 'point' ? 'point' : 'comma' })
          }
        >
          <option value="comma">{t('imports.reading.comma')}</option>
          <option value="point">{t('imports.reading.point')}</option>
        </NativeSelect>
      </div>
      <CompareButton journey={journey} reading={reading} />
      {journey.compareProblem && <ProblemNotice error={journey.compareProblem} />}
    </>
  );
}

// The button stays focusable while blocked, so that keyboard users keep their place; the reasons are listed above it.
function CompareButton({ journey, reading }: Pick<ReadingStepProps, 'journey' | 'reading'>) {
  const { t } = useTranslation();
  const read = reading.sheets.filter(({ isRead }) => isRead);
  const faulty = read.flatMap((sheet) => {
    const fault = faultOf(sheet);
    return fault === undefined ? [] : [{ name: sheet.look.name, fault }];
  });
  const isReady = read.length > 0 && faulty.length === 0;
  const compare = () => {
    if (!isReady) return;
    journey.compare();
    document.getElementById(idOfStep('comparison'))?.focus();
  };
  return (
    <>
      {read.length === 0 && (
        <p className={importsStyles['import-fault']}>{t('imports.reading.nothingChosen')}</p>
      )}
      {faulty.map(({ name, fault }) => (
        <p key={name} className={importsStyles['import-fault']}>
          {t('imports.reading.faulty', { name, fault: t(`problem.violation.mapping-${fault}`) })}
        </p>
      ))}
      <div>
        <Button
          aria-disabled={!isReady || journey.isComparing}
          variant={journey.comparison ? 'default' : 'filled'}
          onClick={compare}
        >
          {t(journey.comparison ? 'imports.comparison.again' : 'imports.reading.compare')}
        </Button>
      </div>
    </>
  );
}
