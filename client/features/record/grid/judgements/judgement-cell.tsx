import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useCellView, useGrid } from '../cells/grid-context.ts';
import styles from '../frame/grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import type { JudgementDraft } from './judgement-drafts.ts';

function useJudgementDraft(cell: Cell): JudgementDraft | undefined {
  const { drafts } = useGrid();
  return useSyncExternalStore(drafts.subscribe, () => drafts.getAll().get(cell.id));
}

/** Status of the figure in the cell or of the value being typed; of a judgement that waits for its reason, that it does. */
export function JudgementCell({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const { store } = useGrid();
  const { verdict, blocked, awaits } = useCellView(cell);
  const draft = useJudgementDraft(cell);
  const fault = store.faultOfDraft(cell);
  const faultWords = fault
    ? t(`problem.violation.${fault}`)
    : draft && draft.judgement === undefined
      ? t('judging.cell.unreadable', { text: draft.text })
      : blocked && t(`grid.state.${blocked.obstacle?.kind ?? 'refused'}`);
  if (faultWords !== undefined) return <span className={styles['grid-fault']}>{faultWords}</span>;
  if (draft?.judgement !== undefined) {
    const word = t('judging.cell.pending', { status: t(`status.indicator.${draft.judgement}`) });
    return <StatusMark of="indicator" status={draft.judgement} look="pill" word={word} />;
  }
  return (
    <span className={styles['grid-judgement']} data-awaits={awaits !== null}>
      {awaits ? (
        <StatusMark of="indicator" status={verdict.status} word={t('status.mark.awaits')} />
      ) : (
        <StatusMark of="indicator" status={verdict.status} look="plain" />
      )}
      {awaits && (
        <small>{t('judging.cell.before', { status: t(`status.indicator.${awaits.before}`) })}</small>
      )}
      {verdict.why.basis === 'judgement' && <small>{t('judging.cell.byJudgement')}</small>}
    </span>
  );
}
