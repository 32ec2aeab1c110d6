import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import type { ImportLookup } from '../lookup.ts';
import { ColumnMeaning } from './column-meaning.tsx';
import type { SheetChange, SheetReading } from './file-reading.ts';
import styles from './reading.module.css';

interface SheetPreviewProps {
  sheet: SheetReading;
  lookup: ImportLookup;
  onChange: (change: SheetChange) => void;
}

// Rows shown at first above and below the start of the figures.
const ABOVE = 3;
const BELOW = 4;

/** First rows of a sheet, laid out like a spreadsheet, with the role above each column. */
export function SheetPreview({ sheet, lookup, onChange }: SheetPreviewProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const { look, mapping } = sheet;
  const from = isWhole ? 0 : Math.max(0, mapping.firstRow - ABOVE);
  const to = isWhole ? look.preview.length : Math.min(look.preview.length, mapping.firstRow + BELOW);
  const label = t('imports.reading.preview', { name: look.name });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className={styles['import-scroll']} tabIndex={0} aria-label={label}>
        <table className={styles['import-preview']}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('imports.reading.row')}</span>
              </th>
              {mapping.columns.map((role, column) => (
                <ColumnMeaning
                  key={nameOfColumn(column)}
                  {...{ column, role, lookup }}
                  heading={look.headings[column] ?? ''}
                  reason={sheet.chosen.has(column) ? 'chosen' : (look.reasons[column] ?? 'unknown')}
                  onChange={(next) => onChange({ role: { column, role: next } })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {look.preview.slice(from, to).map((cells, i) => (
              <PreviewRow key={String(from + i)} row={from + i} cells={cells} sheet={sheet} />
            ))}
          </tbody>
        </table>
      </section>
      {look.preview.length > ABOVE + BELOW && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(!isWhole)}>
          {t(isWhole ? 'imports.reading.fewerRows' : 'imports.reading.moreRows')}
        </Button>
      )}
    </>
  );
}

function PreviewRow({
  row,
  cells,
  sheet: { mapping },
}: {
  row: number;
  cells: readonly string[];
  sheet: SheetReading;
}) {
  return (
    <tr data-data={row >= mapping.firstRow}>
      <th scope="row">{row + 1}</th>
      {mapping.columns.map(({ is }, column) => (
        <td key={nameOfColumn(column)} data-is={is} title={cells[column]}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}
