import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import importsStyles from '../imports.module.css';
import type { ImportLookup } from '../lookup.ts';
import { faultOf, layoutOf, mayHaveFigures, type SheetChange, type SheetReading } from './file-reading.ts';
import { ignoredColumns } from './ignored-columns.ts';
import readingStyles from './reading.module.css';
import { SheetPreview } from './sheet-preview.tsx';

interface SheetFormProps {
  sheet: SheetReading;
  lookup: ImportLookup;
  isCsv: boolean;
  onChange: (change: SheetChange) => void;
}

/** A sheet: checkbox to read it, its layout in words, and the role of each column on demand. */
export function SheetForm({ sheet, lookup, isCsv, onChange }: SheetFormProps) {
  const { t } = useTranslation();
  const { look, isRead } = sheet;
  const ignored = isRead ? ignoredColumns(sheet) : [];
  const [isOpen, setIsOpen] = useState(
    ignored.length > 0 || (faultOf(sheet) !== undefined && mayHaveFigures(sheet)),
  );
  return (
    <section className={readingStyles['import-sheet']} data-read={isRead} aria-label={look.name}>
      <div className={readingStyles['import-sheet-head']}>
        <label>
          <input
            type="checkbox"
            checked={isRead}
            onChange={({ currentTarget: { checked } }) => onChange({ isRead: checked })}
          />{' '}
          {isCsv ? t('imports.reading.csvSheet') : t('imports.reading.sheet', { name: look.name })}
        </label>
        <SheetSummary sheet={sheet} lookup={lookup} />
      </div>
      {ignored.map((column) => (
        <p key={nameOfColumn(column)} className={importsStyles['import-caution']}>
          {t('imports.reading.overlooked', {
            letter: nameOfColumn(column),
            heading: look.headings[column] ?? '',
          })}
        </p>
      ))}
      <details open={isOpen} onToggle={({ currentTarget: { open } }) => setIsOpen(open)}>
        <summary>{t('imports.reading.open')}</summary>
        {isOpen && (
          <>
            <div className={importsStyles['import-fields']} data-part="import-fields">
              <FirstRowField sheet={sheet} onChange={onChange} />
              <CommuneField sheet={sheet} lookup={lookup} onChange={onChange} />
            </div>
            <SheetPreview sheet={sheet} lookup={lookup} onChange={onChange} />
          </>
        )}
      </details>
    </section>
  );
}

function SheetSummary({ sheet, lookup }: Pick<SheetFormProps, 'sheet' | 'lookup'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { look, isRead, mapping } = sheet;
  const layout = layoutOf(mapping);
  const fault = faultOf(sheet);
  const words = [
    t('imports.reading.size', { rows: format.number(look.rows), columns: format.number(look.columns) }),
    layout &&
      fault === undefined &&
      t(`imports.reading.layout.${layout.kind}`, {
        number: format.number(layout.columns),
        commune: lookup.communeName(mapping.communeId ?? ''),
      }),
    fault && t(`problem.violation.mapping-${fault}`),
    look.isRemembered && t('imports.reading.remembered'),
    !isRead && t('imports.reading.off'),
  ];
  return <span className={importsStyles['import-hint']}>{words.filter(Boolean).join(' · ')}</span>;
}

type FieldProps = Pick<SheetFormProps, 'sheet' | 'onChange'>;

function FirstRowField({ sheet: { look, mapping }, onChange }: FieldProps) {
  const { t } = useTranslation();
  const rows = Math.max(look.preview.length, mapping.firstRow + 1);
  return (
    <NativeSelect
      label={t('imports.reading.firstRow')}
      value={String(mapping.firstRow)}
      data={Array.from({ length: rows }, (_, row) => ({ value: String(row), label: String(row + 1) }))}
      onChange={({ currentTarget: { value } }) => onChange({ firstRow: Number(value) })}
    />
  );
}

function CommuneField({ sheet: { mapping }, lookup, onChange }: FieldProps & Pick<SheetFormProps, 'lookup'>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('imports.reading.commune')}
      value={mapping.communeId ?? ''}
      data={[
        { value: '', label: t('imports.reading.noCommune') },
        ...lookup.communes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ communeId: value || null })}
    />
  );
}
