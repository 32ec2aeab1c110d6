import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { JUDGEMENTS, type Judgement } from '#shared/domain/values/parse-judgement.ts';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useCellView } from '../cells/grid-context.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import styles from './judgement-menu.module.css';

interface JudgementMenuProps {
  cell: Cell;
  /** Place of the cell or button from which the menu was opened. */
  at: DOMRect;
  /** Null removes the judgement. */
  onChoose: (judgement: Judgement | null) => void;
  onClose: () => void;
}

/** Choice of a judgement, by arrows and Enter or by the digits before the words. */
export function JudgementMenu({ cell, at, onChoose, onClose }: JudgementMenuProps) {
  const { t } = useTranslation();
  const menu = useRef<HTMLDivElement>(null);
  const { content, verdict } = useCellView(cell);
  useLayoutEffect(() => place(menu.current, at), [at]);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  const handleKey = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const index = items.indexOf(document.activeElement as HTMLButtonElement);
    const next = nextIndex(event.key, index, items.length);
    if (next !== undefined) items[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (/^[1-9]$/.test(event.key)) items[Number(event.key) - 1]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      className={styles['judgement-menu']}
      role="menu"
      tabIndex={-1}
      aria-label={t('judging.cell.menu', { code: cell.indicator.code, commune: cell.commune.name })}
      onKeyDown={handleKey}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      {JUDGEMENTS.map((judgement, index) => (
        <button
          key={judgement}
          type="button"
          role="menuitemradio"
          aria-checked={content !== null && verdict.status === judgement}
          onClick={() => onChoose(judgement)}
        >
          <kbd>{index + 1}</kbd> <StatusMark of="indicator" status={judgement} look="plain" />
        </button>
      ))}
      {content?.judgement != null && (
        <button type="button" role="menuitem" onClick={() => onChoose(null)}>
          <kbd>{JUDGEMENTS.length + 1}</kbd> {t('judging.cell.remove')}
        </button>
      )}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

const GAP = 2;

// Below the cell, or above it if there is no room.
function place(menu: HTMLElement | null, at: DOMRect): void {
  if (menu === null) return;
  const { offsetHeight: height, offsetWidth: width } = menu;
  const isAbove = at.bottom + height + GAP > window.innerHeight && at.top > height;
  menu.style.top = `${isAbove ? at.top - height - GAP : Math.min(at.bottom + GAP, Math.max(0, window.innerHeight - height))}px`;
  menu.style.left = `${Math.max(0, Math.min(at.left, window.innerWidth - width))}px`;
}
