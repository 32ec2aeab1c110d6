import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import importsStyles from '../imports.module.css';
import { idOfStep } from '../journey/import-step.tsx';
import type { Journey } from '../journey/use-journey.ts';
import { type FileReading, faultOf } from './file-reading.ts';
import { focusOpenQuestion } from './questions/question-form.tsx';

interface CompareButtonProps {
  journey: Journey;
  reading: FileReading;
  /** Number of open questions. */
  open: number;
}

/** Starts the comparison. Focusable while blocked, so that keyboard users keep their place; the reasons are listed above it. */
export function CompareButton({ journey, reading, open }: CompareButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = reading.sheets.filter(({ isRead }) => isRead);
  // An open question is the reason for the fault of its sheet, or comes first.
  const faulty = read.flatMap((sheet) => {
    const fault = faultOf(sheet);
    return fault === undefined || open > 0 ? [] : [{ name: sheet.look.name, fault }];
  });
  const isReady = read.length > 0 && faulty.length === 0 && open === 0;
  const compare = () => {
    if (open > 0) focusOpenQuestion();
    if (!isReady) return;
    journey.compare();
    document.getElementById(idOfStep('comparison'))?.focus();
  };
  return (
    <>
      {read.length === 0 && (
        <p className={importsStyles['import-fault']}>{t('imports.reading.nothingChosen')}</p>
      )}
      {open > 0 && (
        <p className={importsStyles['import-caution']}>
          {t('imports.reading.blocked', { count: open, number: format.number(open) })}
        </p>
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
