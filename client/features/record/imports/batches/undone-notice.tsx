import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../imports.module.css';
import type { Known } from '../names.ts';
import type { Undone } from './use-undoing.ts';

const MOST_SHOWN = 20;

/** What undoing an import came to, and what it left because others had changed it since. */
export function UndoneNotice({ undone: { batch, left }, known }: { undone: Undone; known: Known }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entries, fileName } = batch;
  const rest = left.length - MOST_SHOWN;
  return (
    <div className={styles['import-undone']} role="status">
      <p>
        {t('imports.undo.done', {
          count: entries,
          number: format.number(entries),
          file: fileName ?? '',
        })}
      </p>
      {left.length > 0 && (
        <>
          <p>{t('imports.undo.left', { count: left.length, number: format.number(left.length) })}</p>
          <ul>
            {left.slice(0, MOST_SHOWN).map(({ communeId, indicator, effectiveOn }) => (
              <li key={`${communeId} ${indicator} ${effectiveOn}`}>
                {t('imports.undo.cell', {
                  commune: known.communeName(communeId),
                  code: indicator,
                  on: format.date(effectiveOn),
                })}
              </li>
            ))}
            {rest > 0 && <li>{t('imports.undo.more', { number: format.number(rest) })}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
