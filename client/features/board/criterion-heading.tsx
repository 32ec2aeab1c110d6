import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/domain/criteria-set.ts';
import { useLocalName } from '../../ui/use-local-name.ts';

/** The heading of a criterion's column: its number, its name where the column is wide enough, both for screen readers. */
export function CriterionHeading({ criterion, setId }: { criterion: Criterion; setId: string }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { number } = criterion;
  const name = localName(criterion);
  const words = t('board.heatMap.criterion', { number, name });
  return (
    <th scope="col" className="heat-heading">
      <Link to="/tieu-chi/$setId" params={{ setId }} hash={`criterion-${number}`} data-reading={words}>
        <span className="visually-hidden">{words}</span>
        <span aria-hidden="true">
          {number}
          <span className="heat-heading-name">{name}</span>
        </span>
      </Link>
    </th>
  );
}
