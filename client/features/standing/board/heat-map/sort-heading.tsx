import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './heat-map.module.css';
import { nextOrder, type RowOrder, type SortKey } from './order-rows.ts';

interface SortButtonProps {
  by: SortKey;
  /** Name of the order, if the children do not say it. */
  label?: string;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
  children?: ReactNode;
}

/** Sorts the rows by a column; another click reverses the order. */
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

/** Value of `aria-sort` for a column. */
export function sortOf({ by, isDescending }: RowOrder, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (by !== key) return 'none';
  return isDescending ? 'descending' : 'ascending';
}
