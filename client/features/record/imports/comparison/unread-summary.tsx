import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { UnreadPart } from '../reading/unread/unread-parts.ts';
import { useUnreadWords } from '../reading/unread/use-unread-words.ts';
import styles from './comparison.module.css';

/** Everything that the comparison passed over, folded: totals, signatures, hidden rows, and the columns that were not read. */
export function UnreadSummary({ sheets }: Pick<Import, 'sheets'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useUnreadWords();
  const unread = sheets
    .map(({ name, notRead }) => ({ name, parts: notRead.flatMap(partsOf) }))
    .filter(({ parts }) => parts.length > 0);
  const count = unread.reduce((sum, { parts }) => sum + parts.length, 0);
  if (count === 0) return null;
  return (
    <details className={styles['import-unread']}>
      <summary>{t('imports.comparison.unread', { count, number: format.number(count) })}</summary>
      {unread.map(({ name, parts }) => (
        <div key={name}>
          {sheets.length > 1 && <p>{t('imports.comparison.unreadOf', { name })}</p>}
          <ul>
            {parts.map((part) => (
              <li key={`${part.what} ${part.column ?? part.text} ${part.reason}`}>{wordsOf(part)}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

// A compared sheet was chosen, also if the file hides it; a question about a compared column was answered.
function partsOf(part: Import['sheets'][number]['notRead'][number]): UnreadPart[] {
  if (part.what === 'sheet' && part.reason === 'hidden') return [];
  return [{ ...part, why: part.reason === 'asked' ? 'answered' : part.reason }];
}
