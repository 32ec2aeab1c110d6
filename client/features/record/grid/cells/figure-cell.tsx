import { VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconUpload,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Jump } from '#shared/domain/values/unlikely-jump.ts';
import { statusColor } from '../../../../ui/values/status/status-color.ts';
import { StatusSign } from '../../../../ui/values/status/status-sign.tsx';
import { useJumpWords } from '../../../../ui/values/use-jump-words.ts';
import aroundGridStyles from '../frame/around-grid.module.css';
import styles from '../frame/grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import type { CellState } from './cell-view.ts';
import { findJumpInCell } from './find-jump-in-cell.ts';
import { useCellView, useGrid } from './grid-context.ts';
import { useCellText } from './use-cell-text.ts';

const SIGNS = {
  saving: IconUpload,
  saved: IconCheck,
  waiting: IconClock,
  unreadable: IconAlertTriangle,
  refused: IconAlertTriangle,
  'unconfirmed-day': IconAlertTriangle,
  'unknown-operation': IconAlertTriangle,
  doubtful: IconHelpCircle,
  conflict: IconArrowsLeftRight,
} as const;

/** Figure with its saving state; one carried over from an earlier date looks different. */
export function FigureCell({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const { store } = useGrid();
  const view = useCellView(cell);
  const text = useCellText().shownText(view);
  const { status } = view.verdict;
  const jump = findJumpInCell(cell, view);
  return (
    <span className={styles['grid-figure']} data-new={view.isNew} data-kind={cell.indicator.kind}>
      {store.layout.kind === 'matrix' && view.content !== null && (
        <span className={styles['grid-status']} style={{ color: statusColor(status).line }}>
          <StatusSign status={status} size={13} />
          <VisuallyHidden>
            {view.awaits
              ? t('status.awaitsJudgement', { before: t(`status.indicator.${view.awaits.before}`) })
              : t(`status.indicator.${status}`)}
          </VisuallyHidden>
        </span>
      )}
      {jump && <JumpSign jump={jump} />}
      <span className={styles['grid-text']} data-part="grid-text">
        {text}
      </span>
      <StateSign state={view.state} />
    </span>
  );
}

/** Icon of a cell's saving state, with its word for screen readers. */
export function StateSign({ state }: { state: CellState }) {
  const { t } = useTranslation();
  if (state === 'idle') return null;
  const Sign = SIGNS[state];
  const word = t(`grid.state.${state}`);
  return (
    <span className={aroundGridStyles['grid-state']} data-part="grid-state" data-state={state} title={word}>
      <Sign size={14} aria-hidden />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}

function JumpSign({ jump }: { jump: Jump }) {
  const words = useJumpWords().short(jump);
  return (
    <span className={styles['grid-jump-sign']} title={words}>
      <IconAlertTriangle size={15} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
