import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '../../api/outbox/use-outbox.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { useGrid } from './grid-context.ts';
import type { Cell } from './plan.ts';
import type { GridActs } from './use-grid-acts.ts';

export interface StatusBarProps {
  acts: GridActs;
  onGoTo: (cell: Cell) => void;
}

/** How entering stands: what is saved, what waits, what somebody has to look at; and what the last act did. */
export function StatusBar({ acts, onGoTo }: StatusBarProps) {
  const { t } = useTranslation();
  const { own, others, state } = useWaiting();
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
    <div className="grid-status-bar no-print">
      <p role="status">{useSettled([acts.message, ...words].filter((word) => word !== '').join(' · '))}</p>
      {blocked > 0 && <NextBlocked onGoTo={onGoTo} />}
      {(blocked > 0 || others.length > 0 || (waiting > 0 && state.isHeld)) && (
        <PageLink to="/nhap-so-lieu/cho" size="sm">
          {t('grid.status.list')}
        </PageLink>
      )}
    </div>
  );
}

function NextBlocked({ onGoTo }: Pick<StatusBarProps, 'onGoTo'>) {
  const { t } = useTranslation();
  const { sheet } = useGrid();
  const next = useSyncExternalStore(sheet.subscribe, () => {
    for (const cell of sheet.cells) if (sheet.view(cell).blocked) return cell;
    return undefined;
  });
  if (next === undefined) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => onGoTo(next)}>
      {t('grid.status.goTo', { code: next.indicator.code, commune: next.commune.name })}
    </Button>
  );
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
