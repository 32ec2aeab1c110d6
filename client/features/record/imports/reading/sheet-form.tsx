import { NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import importsStyles from '../imports.module.css';
import type { ImportLookup } from '../lookup.ts';
import { useCommuneLabel } from '../use-commune-label.ts';
import { faultOf, layoutOf, mayHaveFigures, type SheetChange, type SheetReading } from './file-reading.ts';
import readingStyles from './reading.module.css';
import { SheetPreview } from './sheet-preview.tsx';
import { UnreadList } from './unread/unread-list.tsx';
import { isOverlooked, unreadParts } from './unread/unread-parts.ts';

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
  const place = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(needsALook(sheet));
  const showColumn = (column: number) => {
    flushSync(() => setIsOpen(true));
    place.current?.querySelector<HTMLElement>(`[data-column="${column}"] select`)?.focus();
  };
  return (
    <section ref={place} className={readingStyles['import-sheet']} data-read={isRead} aria-label={look.name}>
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
      <UnreadList sheet={sheet} onChange={onChange} onColumn={showColumn} />
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

// A sheet whose mapping is likely to need a correction is shown opened.
function needsALook(sheet: SheetReading): boolean {
  const isUnclear = sheet.isRead && unreadParts(sheet).some((part) => isOverlooked(part, sheet));
  const isUnknown = !sheet.isRead && !sheet.look.isHidden && faultOf(sheet) !== undefined;
  return isUnclear || (isUnknown && mayHaveFigures(sheet));
}

function SheetSummary({ sheet, lookup }: Pick<SheetFormProps, 'sheet' | 'lookup'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const communeLabel = useCommuneLabel(lookup);
  const { look, isRead, mapping } = sheet;
  const layout = layoutOf(mapping);
  const fault = faultOf(sheet);
  const isAsked = unreadParts(sheet).some(({ why }) => why === 'asked');
  const words = [
    t('imports.reading.size', { rows: format.number(look.rows), columns: format.number(look.columns) }),
    layout &&
      fault === undefined &&
      t(`imports.reading.layout.${layout.kind}`, {
        number: format.number(layout.columns),
        commune: communeLabel(mapping.communeId ?? ''),
      }),
    fault && !isAsked && t(`problem.violation.mapping-${fault}`),
    fault === undefined &&
      mapping.day !== null &&
      t('imports.reading.titleDay', { day: format.date(mapping.day) }),
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
  const communeLabel = useCommuneLabel(lookup);
  return (
    <NativeSelect
      label={t('imports.reading.commune')}
      value={mapping.communeId ?? ''}
      data={[
        { value: '', label: t('imports.reading.noCommune') },
        ...lookup.communes.map(({ id }) => ({ value: id, label: communeLabel(id) })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ communeId: value || null })}
    />
  );
}
