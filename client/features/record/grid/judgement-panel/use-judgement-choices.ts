import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '#shared/domain/values/parse-judgement.ts';
import type { IndicatorStatus } from '#shared/domain/values/status.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { JudgementRow } from '../judgements/judgement-rows.ts';

// A type alias, because exported inferred types include it.
type ChoiceFields = {
  /** Empty: each row as it is proposed. */
  result: Judgement | '';
  reason: string;
};

const START: ChoiceFields = { result: '', reason: '' };

interface ChoiceOptions {
  /** The panel itself asks before it is left. */
  isAskedElsewhere: boolean;
  judge: (rows: readonly JudgedRow[], reason: string) => void;
}

/** A row with the judgement to record. */
export interface JudgedRow {
  cell: JudgementRow['cell'];
  judgement: IndicatorStatus;
}

/** The user's choices in the panel about judgements: which rows, which result, and the reason. */
export function useJudgementChoices(
  rows: readonly JudgementRow[],
  { isAskedElsewhere, judge }: ChoiceOptions,
) {
  const { t } = useTranslation();
  /** Ticks that the user has changed, by cell id. */
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const ticked = rows.filter((row) => ticks.get(row.cell.id) ?? isTickedAtFirst(row));
  const judgedBy = ({ result }: ChoiceFields) =>
    ticked.flatMap(({ cell, proposed }): JudgedRow[] => {
      const judgement = result === '' ? proposed : result;
      return judgement === undefined ? [] : [{ cell, judgement }];
    });
  const form = useForm<ChoiceFields>({
    start: START,
    check: (fields) => ({
      result: judgedBy(fields).length < ticked.length ? t('judging.result.missing') : undefined,
      reason: fields.reason.trim() === '' ? t('judging.reasonMissing') : undefined,
    }),
    leaving: { isWorth: ({ reason }) => reason.trim() !== '' && !isAskedElsewhere },
    send: (fields) => {
      if (ticked.length === 0) return;
      judge(judgedBy(fields), fields.reason.trim());
      setTicks(new Map());
      form.restart(START);
    },
  });
  return {
    form,
    ticked,
    /** The ticked rows as they would be judged; those without a result are left out. */
    judgedRows: judgedBy(form.fields),
    isTicked: (row: JudgementRow) => ticked.includes(row),
    tick: (some: readonly JudgementRow[], isTicked: boolean) =>
      setTicks((last) => new Map([...last, ...some.map(({ cell }) => [cell.id, isTicked] as const)])),
  };
}

// A judgement that contradicts the figures, or one without a figure, is recorded only if the user says so.
function isTickedAtFirst({ source, byFigures, to }: JudgementRow): boolean {
  return byFigures === undefined && (source !== 'open' || to !== null);
}
