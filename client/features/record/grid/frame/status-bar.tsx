import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Acknowledgement } from '../../../../outbox/item.ts';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useGrid } from '../cells/grid-context.ts';
import type { GridActions } from '../editing/use-grid-actions.ts';
import type { JudgementPanelState } from '../judgement-panel/use-judgement-panel.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import styles from './around-grid.module.css';
import { useGridSummary } from './use-grid-summary.ts';

interface StatusBarProps {
  actions: GridActions;
  panel: JudgementPanelState;
  onGoTo: (cell: Cell) => void;
}

/** Progress of entry: figures of the date, saved, waiting and blocked ones; and the result of the last action. */
export function StatusBar({ actions, panel, onGoTo }: StatusBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { store } = useGrid();
  const { own, others, state } = useWaiting();
  const summary = useGridSummary(store);
  useGoToHash(onGoTo);
  const blocked = own.filter(({ obstacle }) => obstacle !== undefined).length;
  const waiting = own.length - blocked;
  const saved = state.acknowledged.filter(isFromGrid).length;
  const words = [
    saved > 0 && t('grid.status.saved', { count: saved }),
    waiting > 0 && t(state.isPaused ? 'grid.status.waiting' : 'grid.status.saving', { count: waiting }),
    blocked > 0 && t('grid.status.blocked', { count: blocked }),
    others.length > 0 && t('grid.status.others', { count: others.length }),
    !state.isPersisted && t('grid.status.notKept'),
  ].filter((word) => word !== false);
  return (
    <div className={`${styles['grid-status-bar']} no-print`} data-part="grid-status-bar">
      <span>
        {t('grid.status.done', {
          done: summary.entered,
          open: summary.editable,
          on: format.date(store.layout.on),
        })}
      </span>
      <p role="status">
        {useSettledText([actions.message, ...words].filter((word) => word !== '').join(' · '))}
      </p>
      {blocked > 0 && <NextCellButton cells={summary.blocked} onGoTo={onGoTo} />}
      {(blocked > 0 || others.length > 0 || (waiting > 0 && state.isPaused)) && (
        <PageLink to="/nhap-so-lieu/cho" size="sm">
          {t('grid.status.list')}
        </PageLink>
      )}
      {panel.open > panel.rows.length && !panel.isAll && (
        <Button size="compact-sm" variant="default" onClick={() => panel.setIsAll(true)}>
          {t('judging.act.openAll', { count: panel.open })}
        </Button>
      )}
      {summary.jumps.length > 0 && (
        <span className={styles['grid-jump-note']} data-part="grid-jump-note">
          {t('grid.status.jumps', { count: summary.jumps.length })}
        </span>
      )}
      <NextCellButton cells={summary.jumps} onGoTo={onGoTo} />
      <KeyHelp />
    </div>
  );
}

function isFromGrid({ operation, response }: Acknowledgement): boolean {
  return operation === 'entry' && response.origin === 'grid';
}

/** Button that goes to the next of some cells, in turn; null without cells. */
function NextCellButton({ cells, onGoTo }: Pick<StatusBarProps, 'onGoTo'> & { cells: readonly Cell[] }) {
  const { t } = useTranslation();
  const [last, setLast] = useState<Cell>();
  const next = cells[last ? (cells.indexOf(last) + 1) % cells.length : 0];
  if (next === undefined) return null;
  const go = () => {
    setLast(next);
    onGoTo(next);
  };
  return (
    <Button size="compact-sm" variant="default" onClick={go}>
      {t('grid.status.goTo', { code: next.indicator.code, commune: next.commune.name })}
    </Button>
  );
}

/** Goes once to the indicator in the address hash; used by the links of the waiting list. */
function useGoToHash(onGoTo: StatusBarProps['onGoTo']): void {
  const { store } = useGrid();
  const code = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.hash ?? '' });
  const visited = useRef('');
  useEffect(() => {
    if (code === '' || visited.current === code) return;
    visited.current = code;
    const cell = [...store.cells].find(({ indicator }) => indicator.code === code);
    // On a new page, the page heading takes the focus first.
    if (cell) requestAnimationFrame(() => onGoTo(cell));
  }, [code, store, onGoTo]);
}

// Counts change faster than a screen reader can announce them.
const SETTLE_MS = 400;

/** A text, updated once it has not changed for `SETTLE_MS`. */
function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const KEYS = [
  ['Enter', 'down'],
  ['Tab', 'next'],
  ['F2', 'edit'],
  ['Alt+↓', 'judge'],
  ['F8', 'unchanged'],
  ['F9', 'keep'],
  ['Ctrl+C · Ctrl+V', 'paste'],
  ['Ctrl+D', 'fill'],
  ['Ctrl+Z · Ctrl+Y', 'undo'],
  ['Delete', 'withdraw'],
  ['Shift', 'select'],
  ['Ctrl+Home · Ctrl+End', 'ends'],
  ['Esc', 'cancel'],
] as const;

function KeyHelp() {
  const { t } = useTranslation();
  return (
    <details className={`${styles['grid-help']} no-print`}>
      <summary>{t('grid.keys.title')}</summary>
      <dl>
        {KEYS.map(([keys, word]) => (
          <div key={word}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(`grid.keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('grid.keys.values')}</p>
      <p>{t('grid.keys.parts')}</p>
    </details>
  );
}
