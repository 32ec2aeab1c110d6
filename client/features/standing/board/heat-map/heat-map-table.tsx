import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { CriterionHeading } from './criterion-heading.tsx';
import styles from './heat-map.module.css';
import { HeatMapRow } from './heat-map-row.tsx';
import type { RowChanges, RowOrder } from './order-rows.ts';
import { ScrollBox } from './scroll-box.tsx';
import { SortButton, sortOf } from './sort-heading.tsx';

export interface HeatMapShapeProps {
  rows: readonly BoardRow[];
  criteria: readonly Criterion[];
  setId: string;
  on: LocalDate;
  /** RowChanges since the day `since`. */
  changes: RowChanges;
  since: LocalDate;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}

/** Heat map as a table in a scroll box with sticky headings and first column. */
export function HeatMapTable(props: HeatMapShapeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const endId = useId();
  const caption = t('board.heatMap.caption', { on: format.date(props.on) });
  return (
    <HeatMapReading>
      <a className={styles['heat-skip']} href={`#${endId}`}>
        {t('board.heatMap.skip')}
      </a>
      <ScrollBox className={styles['heat-scroll']} data-part="heat-scroll" label={caption}>
        <table className={styles['heat-table']} data-part="heat-table">
          <caption className="visually-hidden">{caption}</caption>
          <HeatMapHead {...props} />
          <tbody>
            {props.rows.map((row) => (
              <HeatMapRow
                key={row.communeId}
                row={row}
                criteria={props.criteria}
                change={props.changes.get(row.communeId)}
              />
            ))}
          </tbody>
          <CommunesMet rows={props.rows} criteria={props.criteria} />
        </table>
      </ScrollBox>
      <span id={endId} tabIndex={-1} />
    </HeatMapReading>
  );
}

const TOTALS = ['name', 'criteria', 'indicators', 'change'] as const;

function HeatMapHead({ criteria, setId, since, order, onOrder }: HeatMapShapeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <thead>
      <tr>
        {TOTALS.map((by) => (
          <th key={by} scope="col" aria-sort={sortOf(order, by)}>
            <SortButton by={by} order={order} onOrder={onOrder}>
              {t(`board.heatMap.column.${by}`, { since: format.date(since) })}
            </SortButton>
          </th>
        ))}
        {criteria.map((criterion) => (
          <CriterionHeading key={criterion.number} {...{ criterion, setId, order, onOrder }} />
        ))}
      </tr>
    </thead>
  );
}

/** Number of communes with entries that meet each criterion. */
function CommunesMet({ rows, criteria }: Pick<HeatMapShapeProps, 'rows' | 'criteria'>) {
  const { t } = useTranslation();
  const counted = rows.filter((row) => row.hasEntries);
  const countMet = (number: number) =>
    counted.filter((row) => row.criteria.some((one) => one.number === number && one.status === 'met')).length;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('board.heatMap.communesMet')}</th>
        <td colSpan={3} />
        {criteria.map(({ number }) => (
          <td key={number}>{`${countMet(number)}/${counted.length}`}</td>
        ))}
      </tr>
    </tfoot>
  );
}

/**
 * Shows the full text of the hovered or focused heading or cell in a line above the table, instead of a tooltip for each cell.
 * Screen readers get the same text from the cells.
 */
function HeatMapReading({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string>();
  const read = ({ target }: SyntheticEvent) => {
    const source = target instanceof Element ? target.closest('[data-reading]') : null;
    setWords(source?.getAttribute('data-reading') ?? undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to events that bubble from its links
    <div onMouseOver={read} onFocus={read} onMouseLeave={() => setWords(undefined)}>
      <p className={`${styles['heat-reading']} no-print`} aria-hidden="true" data-empty={words === undefined}>
        {words ?? t('board.heatMap.hint')}
      </p>
      {children}
    </div>
  );
}
