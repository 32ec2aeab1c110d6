import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/record/imports.ts';
import { IMPORT_REASONS } from '#shared/domain/record/import/read-value.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ValueViolation } from '#shared/domain/values/value.ts';
import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { useDoubtWords } from '../../../../ui/values/use-doubt-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import importsStyles from '../imports.module.css';
import comparisonStyles from './comparison.module.css';

interface FigureProps {
  row: ImportRow;
  indicator: Indicator | undefined;
}

/** Figure in force on the date of a cell, with its own date; a judgement alone, a withdrawal, or nothing. */
export function PresentFigure({ row: { was, note: stated }, indicator }: FigureProps) {
  const { t } = useTranslation();
  if (was === null)
    return <span className={importsStyles['import-hint']}>{t('imports.comparison.nothingWas')}</span>;
  const { value, judgement, effectiveOn, note, revision } = was;
  const measure = indicator && measureAt(indicator, revision);
  return (
    <div>
      {value !== null ? (
        <FigureText value={value} {...(measure && { measure })} />
      ) : judgement !== null ? (
        t(`status.indicator.${judgement}`)
      ) : (
        t('imports.comparison.withdrawnWas')
      )}
      <Day on={effectiveOn} />
      {note && stated !== null && stated !== note && <Note note={note} />}
    </div>
  );
}

/** Figure stated by a cell, with its date, note and warnings. */
export function StatedFigure({ row, indicator }: FigureProps) {
  const { t } = useTranslation();
  const doubtWords = useDoubtWords();
  const { value, effectiveOn, note, was, isFormula, doubts } = row;
  return (
    <div>
      <strong>
        <FigureText value={value} measure={indicator} />
      </strong>
      {effectiveOn && <Day on={effectiveOn} />}
      {isFormula && (
        <span className={importsStyles['import-hint']}> ({t('imports.comparison.formula')})</span>
      )}
      {note && note !== was?.note && <Note note={note} />}
      {doubts.map((doubt) => (
        <div key={doubt.name} className={comparisonStyles['import-warning']}>
          {doubtWords(doubt, indicator)}
        </div>
      ))}
      {row.losesJudgement && was?.judgement && (
        <div className={comparisonStyles['import-warning']}>
          {t('imports.comparison.losesJudgement', { status: t(`status.indicator.${was.judgement}`) })}
        </div>
      )}
    </div>
  );
}

/** Reason why a cell is refused, its text, and the cell that it duplicates if any. */
export function RefusedFigure({ row: { reason, text, other }, indicator }: FigureProps) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const { words, written } = reasonOf(reason, text, indicator);
  return (
    <div>
      {words}
      {other && ` (${t('imports.comparison.repeats', { at: other })})`}
      <div className={`${importsStyles['import-hint']} ${comparisonStyles['import-written']}`}>
        {written === '' ? t('imports.comparison.noText') : t('imports.comparison.written', { text: written })}
      </div>
    </div>
  );
}

function Day({ on }: { on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={`${importsStyles['import-hint']} number`}>
      {' '}
      {t('imports.comparison.asOf', { on: format.date(on) })}
    </span>
  );
}

function Note({ note }: { note: string }) {
  const { t } = useTranslation();
  return (
    <div className={`${importsStyles['import-hint']} ${comparisonStyles['import-written']}`}>
      {t('imports.comparison.noteIs', { note })}
    </div>
  );
}

// Refused although readable: `text` is the figure as the server writes it, not as typed.
const REASONS_WITH_FIGURE = ['duplicate', 'not-permitted'];

function useReason() {
  const { t } = useTranslation();
  const format = useFormat();
  const figureIn = (text: string, indicator: Indicator | undefined): string => {
    if (text === 'true' || text === 'false') return format.figure(text === 'true');
    const number = Number(text);
    return text === '' || Number.isNaN(number) ? text : format.figure(number, indicator);
  };
  return (reason: string | null, text: string | null, indicator: Indicator | undefined) => {
    const known = IMPORT_REASONS.find((one) => one === reason);
    const words = known ? t(`imports.reason.${known}`) : t(`problem.violation.${reason as ValueViolation}`);
    const plain = (text ?? '').trim();
    return {
      words,
      written: known && REASONS_WITH_FIGURE.includes(known) ? figureIn(plain, indicator) : plain,
    };
  };
}
