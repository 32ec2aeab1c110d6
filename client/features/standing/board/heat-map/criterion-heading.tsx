import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from './heat-map.module.css';
import type { RowOrder } from './order-rows.ts';
import { SortButton, sortOf } from './sort-heading.tsx';

interface CriterionHeadingProps {
  criterion: Criterion;
  setId: string;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}

/** Column heading of a criterion: number, name if there is room, and a button to sort by it. */
export function CriterionHeading({ criterion, setId, order, onOrder }: CriterionHeadingProps) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { number } = criterion;
  const name = localName(criterion);
  const words = t('board.heatMap.criterion', { number, name });
  const by = `criterion-${number}` as const;
  return (
    <th scope="col" className={styles['heat-heading']} data-part="heat-heading" aria-sort={sortOf(order, by)}>
      <Link to="/tieu-chi/$setId" params={{ setId }} hash={`criterion-${number}`} data-reading={words}>
        <span className="visually-hidden">{words}</span>
        <span aria-hidden="true">
          {number}
          <span className={styles['heat-heading-name']}>{name}</span>
        </span>
      </Link>
      <SortButton
        by={by}
        label={t('board.heatMap.sortByCriterion', { number })}
        order={order}
        onOrder={onOrder}
      />
    </th>
  );
}
