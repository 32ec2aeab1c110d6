import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/contract/record/imports.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import importsStyles from '../imports.module.css';
import type { ImportLookup } from '../lookup.ts';
import comparisonStyles from './comparison.module.css';
import { KindMark } from './kind-mark.tsx';
import { PresentFigure, RefusedFigure, StatedFigure } from './row-figures.tsx';

interface ComparisonTableProps {
  rows: readonly ImportRow[];
  lookup: ImportLookup;
  hasSheets: boolean;
}

/** Each cell of the file, by its address, beside the present figure. */
export function ComparisonTable({ rows, lookup, hasSheets }: ComparisonTableProps) {
  const { t } = useTranslation();
  const caption = t('imports.comparison.caption');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className={comparisonStyles['import-difference-place']} tabIndex={0} aria-label={caption}>
      <table
        className={`data-table ${cardTableStyles['card-table']} ${comparisonStyles['import-difference']}`}
        data-part="card-table"
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {(['at', 'kind', 'commune', 'indicator', 'was', 'will'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`imports.comparison.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ComparisonRow
              key={`${row.at} ${row.indicator} ${row.communeId}`}
              {...{ row, lookup, hasSheets }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ComparisonRow({ row, lookup, hasSheets }: Omit<ComparisonTableProps, 'rows'> & { row: ImportRow }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const indicator = lookup.indicatorOf(row.indicator);
  const label = (column: 'kind' | 'commune' | 'indicator' | 'was' | 'will') =>
    t(`imports.comparison.column.${column}`);
  return (
    <tr data-kind={row.kind}>
      <th scope="row" className={comparisonStyles['import-at']}>
        <CellAddress at={row.at} hasSheet={hasSheets} />
      </th>
      <td data-label={label('kind')}>
        <KindMark kind={row.kind} />
      </td>
      <td data-label={label('commune')} className={comparisonStyles['import-commune']}>
        {row.communeId ? lookup.communeName(row.communeId) : '–'}
      </td>
      <td data-label={label('indicator')}>
        {row.indicator ? (
          <span>
            <strong>{row.indicator}</strong> {indicator && localName(indicator)}
          </span>
        ) : (
          '–'
        )}
      </td>
      <td data-label={label('was')}>
        {row.kind === 'refused' ? '–' : <PresentFigure row={row} indicator={indicator} />}
      </td>
      <td data-label={label('will')}>
        {row.kind === 'refused' ? (
          <RefusedFigure row={row} indicator={indicator} />
        ) : (
          <StatedFigure row={row} indicator={indicator} />
        )}
      </td>
    </tr>
  );
}

/** Cell address first, because users search by it; the sheet name below it if there are several sheets. */
function CellAddress({ at, hasSheet }: { at: string; hasSheet: boolean }) {
  const end = at.lastIndexOf('!');
  return (
    <>
      <strong>{at.slice(end + 1)}</strong>
      {hasSheet && (
        <span className={`${importsStyles['import-hint']} ${comparisonStyles['import-sheet-name']}`}>
          {' '}
          {at.slice(0, Math.max(end, 0))}
        </span>
      )}
    </>
  );
}
