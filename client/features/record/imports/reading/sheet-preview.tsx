import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import type { ImportLookup } from '../lookup.ts';
import { ColumnMeaning } from './column-meaning.tsx';
import type { SheetChange, SheetReading } from './file-reading.ts';
import { type PreviewRow, previewRows } from './preview-rows.ts';
import styles from './reading.module.css';

interface SheetPreviewProps {
  sheet: SheetReading;
  lookup: ImportLookup;
  onChange: (change: SheetChange) => void;
}

// Rows of figures shown at first.
const BELOW = 5;

/** First rows of a table from its headings on, laid out like a spreadsheet, with the role above each column. */
export function SheetPreview({ sheet, lookup, onChange }: SheetPreviewProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const { look, mapping } = sheet;
  const rows = previewRows(sheet, lookup.names);
  const shown = rows.filter(({ row, kind }) => kind !== 'above' && row < mapping.firstRow + BELOW);
  const label = t('imports.reading.preview', { name: look.name });
  return (
    <>
      {!isWhole && <TitleLine rows={rows} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className={styles['import-scroll']} tabIndex={0} aria-label={label}>
        <table className={styles['import-preview']}>
          <caption className="visually-hidden">{label}</caption>
          <PreviewHead {...{ sheet, lookup, onChange }} />
          <tbody>
            {(isWhole ? rows : shown).map((row) => (
              <Row key={row.row} row={row} sheet={sheet} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole(!isWhole)}>
          {t(isWhole ? 'imports.reading.fewerRows' : 'imports.reading.moreRows')}
        </Button>
      )}
    </>
  );
}

/** Title of the table, on one line, so that the table itself begins at the top. */
function TitleLine({ rows }: { rows: readonly PreviewRow[] }) {
  const { t } = useTranslation();
  const texts = rows
    .filter(({ kind }) => kind === 'above')
    .flatMap(({ cells }) => cells.map((text) => text.trim()).filter((text) => text !== ''));
  if (texts.length === 0) return null;
  const title = texts.join(' · ');
  return (
    <p className={styles['import-title']} title={title}>
      {t('imports.reading.above', { title })}
    </p>
  );
}

function PreviewHead({ sheet, lookup, onChange }: SheetPreviewProps) {
  const { t } = useTranslation();
  const { look, mapping, chosen } = sheet;
  const hidden = new Set(look.notRead.flatMap(({ reason, column }) => (reason === 'hidden' ? [column] : [])));
  return (
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
            reason={chosen.has(column) ? 'chosen' : (look.reasons[column] ?? 'unknown')}
            isHidden={hidden.has(column)}
            onChange={(next) => onChange({ role: { column, role: next } })}
          />
        ))}
      </tr>
    </thead>
  );
}

function Row({ row: { row, kind, cells }, sheet: { mapping } }: { row: PreviewRow; sheet: SheetReading }) {
  const { t } = useTranslation();
  return (
    <tr data-row={kind}>
      <th scope="row">{row + 1}</th>
      {kind === 'group' ? (
        <td colSpan={mapping.columns.length}>
          {cells.filter((text) => text.trim() !== '').join(' ')}{' '}
          <span className={styles['import-group']}>
            {t(`imports.reading.group.${mapping.titles ?? 'communes'}`)}
          </span>
        </td>
      ) : (
        mapping.columns.map(({ is }, column) => (
          <td key={nameOfColumn(column)} data-is={is} title={cells[column]}>
            {cells[column]}
          </td>
        ))
      )}
    </tr>
  );
}
