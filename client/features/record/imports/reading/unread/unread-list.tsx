import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import { useFormat } from '../../../../../ui/values/use-format.ts';
import type { SheetChange, SheetReading } from '../file-reading.ts';
import styles from './unread.module.css';
import { hiddenRowsOf, isOverlooked, type UnreadPart, unreadParts } from './unread-parts.ts';
import { useUnreadWords } from './use-unread-words.ts';

interface UnreadListProps {
  sheet: SheetReading;
  onChange: (change: SheetChange) => void;
  /** Shows the meaning of a column, to be chosen. */
  onColumn: (column: number) => void;
}

// Parts shown before the rest is folded.
const SHOWN = 6;

/** Everything in a sheet that looks like data and is not read, with the reason and a way to take it in. */
export function UnreadList({ sheet, onChange, onColumn }: UnreadListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = unreadParts(sheet).toSorted(
    (a, b) => Number(isOverlooked(b, sheet)) - Number(isOverlooked(a, sheet)),
  );
  const item = (part: UnreadPart) => (
    <UnreadItem
      key={`${part.what} ${part.column ?? part.text} ${part.reason}`}
      part={part}
      isUrgent={isOverlooked(part, sheet)}
      onColumn={sheet.isRead ? onColumn : undefined}
    />
  );
  const rest = parts.slice(SHOWN);
  return (
    <>
      {parts.length > 0 && (
        <div className={styles['unread']}>
          <p>{t('imports.unread.title')}</p>
          <ul>{parts.slice(0, SHOWN).map(item)}</ul>
          {rest.length > 0 && (
            <details>
              <summary>
                {t('imports.unread.more', { count: rest.length, number: format.number(rest.length) })}
              </summary>
              <ul>{rest.map(item)}</ul>
            </details>
          )}
        </div>
      )}
      <HiddenRowsChoice sheet={sheet} onChange={onChange} />
    </>
  );
}

interface UnreadItemProps {
  part: UnreadPart;
  isUrgent: boolean;
  onColumn: ((column: number) => void) | undefined;
}

function UnreadItem({ part, isUrgent, onColumn }: UnreadItemProps) {
  const { t } = useTranslation();
  const wordsOf = useUnreadWords();
  const { column } = part;
  return (
    <li data-urgent={isUrgent}>
      {wordsOf(part)}
      {column !== null && onColumn && part.why !== 'asked' && (
        <>
          {' '}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('imports.unread.chooseOf', { letter: nameOfColumn(column) })}
            onClick={() => onColumn(column)}
          >
            {t('imports.unread.choose')}
          </Button>
        </>
      )}
    </li>
  );
}

function HiddenRowsChoice({ sheet, onChange }: Pick<UnreadListProps, 'sheet' | 'onChange'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = hiddenRowsOf(sheet).reduce((sum, rows) => sum + (rows.count ?? 0), 0);
  if (count === 0 || !sheet.isRead) return null;
  return (
    <label className={styles['unread-rows']}>
      <input
        type="checkbox"
        checked={sheet.mapping.hiddenRows === 'read'}
        onChange={({ currentTarget: { checked } }) => onChange({ hiddenRows: checked ? 'read' : 'left-out' })}
      />{' '}
      {t('imports.unread.readHidden', { count, number: format.number(count) })}
    </label>
  );
}
