import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './heat-map.module.css';
import { nextOrder, type RowOrder, type SortKey } from './order-rows.ts';

interface SortButtonProps {
  by: SortKey;
  /** What it orders by, where the children do not say it. */
  label?: string;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
  children?: ReactNode;
}

/** Orders the rows by a column; pressed again, the other way round. */
export function SortButton({ by, label, order, onOrder, children }: SortButtonProps) {
  const DirectionIcon = order.isDescending ? IconArrowDown : IconArrowUp;
  const Icon = order.by === by ? DirectionIcon : IconArrowsSort;
  return (
    <button
      type="button"
      className={styles['sort-button']}
      data-part="sort-button"
      {...(label !== undefined && { 'aria-label': label, title: label })}
      onClick={() => onOrder(nextOrder(order, by))}
    >
      {children}
      <Icon size={14} aria-hidden />
    </button>
  );
}

/** How a heading tells that its column orders the rows. */
export function sortOf({ by, isDescending }: RowOrder, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (by !== key) return 'none';
  return isDescending ? 'descending' : 'ascending';
}
