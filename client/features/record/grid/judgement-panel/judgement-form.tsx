import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countSet } from '#shared/domain/sets/criteria-set.ts';
import { JUDGEMENTS } from '#shared/domain/values/parse-judgement.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useGrid } from '../cells/grid-context.ts';
import styles from './judgement-panel.module.css';
import type { JudgementPanelState } from './use-judgement-panel.ts';

export interface JudgementFormProps {
  panel: JudgementPanelState;
  /** Beside the grid, or at the lower edge of a small screen, where it opens folded. */
  place: 'beside' | 'below';
  onUndo: () => void;
  onFold: () => void;
}

/** One result and one reason for all ticked rows, the act that judges them, and the other ways to answer. */
export function JudgementForm(props: JudgementFormProps) {
  const { panel } = props;
  const { t } = useTranslation();
  const { fields, change, faults, form } = panel.form;
  const count = panel.ticked.length;
  return (
    <form {...form} className={styles['judgement-form']}>
      <ResultField panel={panel} />
      <Textarea
        label={count > 1 ? t('judging.reason', { count }) : t('judging.reasonOne')}
        withAsterisk
        rows={2}
        value={fields.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={faults.reason}
      />
      <Outlook panel={panel} />
      <Button type="submit" disabled={count === 0}>
        <SubmitWords panel={panel} />
      </Button>
      <OtherAnswers {...props} />
    </form>
  );
}

function ResultField({ panel: { ticked, form } }: { panel: JudgementPanelState }) {
  const { t } = useTranslation();
  const statuses = new Set(ticked.map(({ proposed }) => proposed));
  const [only] = statuses;
  const status = only === undefined ? '' : t(`status.indicator.${only}`);
  const isTyped = ticked.some(({ source }) => source === 'typed');
  const own =
    statuses.has(undefined) || statuses.size === 0
      ? t('judging.result.choose')
      : statuses.size > 1
        ? t('judging.result.asEach')
        : t(isTyped ? 'judging.result.asTyped' : 'judging.result.asBefore', { status });
  return (
    <NativeSelect
      className={styles['judgement-result']}
      label={t('judging.result.label')}
      value={form.fields.result}
      onChange={({ currentTarget: { value } }) =>
        form.change({ result: JUDGEMENTS.find((one) => one === value) ?? '' })
      }
      data={[
        { value: '', label: own },
        ...JUDGEMENTS.map((one) => ({ value: one, label: t(`status.indicator.${one}`) })),
      ]}
      error={form.faults.result}
    />
  );
}

/** `Giữ “Đạt” cho 23 chỉ tiêu`. */
function SubmitWords({ panel: { ticked, judgedRows } }: { panel: JudgementPanelState }) {
  const { t } = useTranslation();
  const count = ticked.length;
  const statuses = new Set(judgedRows.map(({ judgement }) => judgement));
  const [only] = statuses;
  if (count === 0) return <>{t('judging.act.none')}</>;
  if (statuses.size > 1 || only === undefined || judgedRows.length < count)
    return <>{t('judging.act.record', { count })}</>;
  const isKept = ticked.every((row) => row.source !== 'typed' && row.proposed === only);
  return (
    <>
      {t(isKept ? 'judging.act.keep' : 'judging.act.judge', { count, status: t(`status.indicator.${only}`) })}
    </>
  );
}

/** The totals once the ticked rows are judged; of a single commune, because those of many would be a table. */
function Outlook({ panel: { judged } }: { panel: JudgementPanelState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { criteriaTotal, indicatorsTotal } = countSet(useGrid().store.layout.set);
  const [only, ...others] = judged;
  if (only === undefined || others.length > 0) return null;
  const ratio = (met: number, total: number) => `${format.number(met)}/${format.number(total)}`;
  return (
    <p className={styles['judgement-why']} data-part="judgement-outlook">
      {t('judging.totals.after', {
        criteria: ratio(only.after.criteriaMet, criteriaTotal),
        indicators: ratio(only.after.indicatorsMet, indicatorsTotal),
      })}
    </p>
  );
}

function OtherAnswers({ panel, place, onUndo, onFold }: JudgementFormProps) {
  const { t } = useTranslation();
  const { ended, typed, isAll } = panel;
  const other = (words: string, act: () => void) => (
    <Button size="sm" variant="default" onClick={act}>
      {words}
    </Button>
  );
  return (
    <div className={styles['judgement-others']}>
      {ended.length > 0 && other(t('judging.act.leaveOpen'), panel.leaveOpen)}
      {ended.length > 0 && other(t('judging.act.undo'), onUndo)}
      {typed.length > 0 && other(t('judging.act.dropTyped'), panel.dropTyped)}
      {isAll && other(t('judging.act.close'), () => panel.setIsAll(false))}
      {!isAll && place === 'below' && other(t('judging.act.collapse'), onFold)}
    </div>
  );
}
