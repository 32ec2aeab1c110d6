import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useGrid } from '../cells/grid-context.ts';
import type { GridActs } from '../editing/use-grid-acts.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import styles from './around-grid.module.css';
import { useTally } from './use-tally.ts';

interface StatusBarProps {
  acts: GridActs;
  onGoTo: (cell: Cell) => void;
}

/** How entering stands: what is there of the day, what is saved, what waits, what somebody has to look at; and what the last act did. */
export function StatusBar({ acts, onGoTo }: StatusBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { store } = useGrid();
  const { own, others, state } = useWaiting();
  const tally = useTally(store);
  useGoToAsked(onGoTo);
  const blocked = own.filter(({ obstacle }) => obstacle !== undefined).length;
  const waiting = own.length - blocked;
  const saved = state.acknowledged.filter(({ origin }) => origin === 'grid').length;
  const words = [
    saved > 0 && t('grid.status.saved', { count: saved }),
    waiting > 0 && t(state.isHeld ? 'grid.status.waiting' : 'grid.status.saving', { count: waiting }),
    blocked > 0 && t('grid.status.blocked', { count: blocked }),
    others.length > 0 && t('grid.status.others', { count: others.length }),
    !state.isKept && t('grid.status.notKept'),
  ].filter((word) => word !== false);
  return (
    <div className={`${styles['grid-status-bar']} no-print`} data-part="grid-status-bar">
      <span>
        {t('grid.status.done', { done: tally.done, open: tally.open, on: format.date(store.layout.on) })}
      </span>
      <p role="status">{useSettled([acts.message, ...words].filter((word) => word !== '').join(' · '))}</p>
      {blocked > 0 && <NextOf cells={tally.blocked} onGoTo={onGoTo} />}
      {(blocked > 0 || others.length > 0 || (waiting > 0 && state.isHeld)) && (
        <PageLink to="/nhap-so-lieu/cho" size="sm">
          {t('grid.status.list')}
        </PageLink>
      )}
      {tally.jumps.length > 0 && (
        <span className={styles['grid-jump-note']} data-part="grid-jump-note">
          {t('grid.status.jumps', { count: tally.jumps.length })}
        </span>
      )}
      <NextOf cells={tally.jumps} onGoTo={onGoTo} />
      <KeyHelp />
    </div>
  );
}

/** Leads to each of some cells in turn; nothing without any. */
function NextOf({ cells, onGoTo }: Pick<StatusBarProps, 'onGoTo'> & { cells: readonly Cell[] }) {
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

/** Goes to the figure that the address names after its `#`, once: so the list of what waits leads to a cell. */
function useGoToAsked(onGoTo: StatusBarProps['onGoTo']): void {
  const { store } = useGrid();
  const asked = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.hash ?? '' });
  const gone = useRef('');
  useEffect(() => {
    if (asked === '' || gone.current === asked) return;
    gone.current = asked;
    const cell = [...store.cells].find(({ indicator }) => indicator.code === asked);
    // A new page takes the focus first.
    if (cell) requestAnimationFrame(() => onGoTo(cell));
  }, [asked, store, onGoTo]);
}

// In milliseconds: figures come and go faster than a screen reader can say.
const CALM = 400;

/** A text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), CALM);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const KEYS = [
  ['Enter', 'down'],
  ['Tab', 'next'],
  ['F2', 'edit'],
  ['F8', 'unchanged'],
  ['Ctrl+C · Ctrl+V', 'paste'],
  ['Ctrl+D', 'fill'],
  ['Ctrl+Z · Ctrl+Y', 'undo'],
  ['Delete', 'withdraw'],
  ['Shift', 'select'],
  ['Ctrl+Home · Ctrl+End', 'ends'],
  ['Esc', 'cancel'],
] as const;

/** The keys of the grid, in short; those of spreadsheets. */
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
