import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { nextOrder, type RowOrder, type SortKey } from './order-rows.ts';

export interface SortHeadingProps {
  by: SortKey;
  label: string;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}

/** A column's heading that orders the rows by it; pressed again, the other way round. */
export function SortHeading({ by, label, order, onOrder }: SortHeadingProps) {
  const isActive = order.by === by;
  const direction = order.isDescending ? 'descending' : 'ascending';
  const DirectionIcon = order.isDescending ? IconArrowDown : IconArrowUp;
  const Icon = isActive ? DirectionIcon : IconArrowsSort;
  return (
    <th scope="col" aria-sort={isActive ? direction : 'none'} className="sort-heading">
      <button type="button" onClick={() => onOrder(nextOrder(order, by))}>
        {label}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}
