import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../../../ui/form/leaving/use-unsaved.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { GridParts } from '../cells/grid-context.ts';
import type { JudgementPanelState } from './use-judgement-panel.ts';

// Another commune, set or day is another block of figures.
const SEARCH = ['xa', 'chi-tieu', 'bo', 'den'] as const;

/** Asks before the user leaves a block of figures that ended judgements, or judgements without a reason. */
export function useJudgementLeaving({ sitting, drafts }: GridParts, panel: JudgementPanelState): void {
  const { t } = useTranslation();
  const format = useFormat();
  const { ended, awaiting, decided, consequences } = panel;
  const typed = drafts.getAll().size;
  const sentences = [
    ...consequences.map(({ commune, before, after }) =>
      t('judging.leave.detail', {
        commune: commune.name,
        before: format.number(before.criteriaMet),
        after: format.number(after.criteriaMet),
        indicatorsBefore: format.number(before.indicatorsMet),
        indicatorsAfter: format.number(after.indicatorsMet),
      }),
    ),
    ended.length > 0 && t('judging.leave.open'),
    typed > 0 && ended.length > 0 && `${t('judging.leave.typed', { count: typed })}.`,
    typed > 0 && t('judging.leave.lost'),
  ].filter((sentence) => sentence !== false);
  useUnsaved({
    isUnsaved: ended.length > 0 || typed > 0,
    search: SEARCH,
    words: {
      title:
        awaiting > 0
          ? t('judging.title.ended', { count: awaiting })
          : decided > 0
            ? t('judging.title.decided', { count: decided })
            : t('judging.leave.typed', { count: typed }),
      consequence: sentences.join(' '),
      confirm: t(ended.length > 0 ? 'judging.leave.confirm' : 'judging.leave.confirmLost'),
    },
    discard: () => {
      sitting.end();
      drafts.drop(drafts.getAll().keys());
    },
  });
}
