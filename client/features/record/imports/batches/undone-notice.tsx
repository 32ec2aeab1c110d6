import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../imports.module.css';
import type { ImportLookup } from '../lookup.ts';
import type { BatchUndoResult } from './use-undo-batch.ts';

const MAX_SHOWN = 20;

/** Result of an undo, with the cells in which a newer figure holds. */
export function UndoneNotice({
  undone: { batch, annulled, left },
  lookup,
}: {
  undone: BatchUndoResult;
  lookup: ImportLookup;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fileName } = batch;
  const rest = left.length - MAX_SHOWN;
  return (
    <div className={styles['import-undone']} role="status">
      <p>
        {t('imports.undo.done', {
          count: annulled,
          number: format.number(annulled),
          file: fileName ?? '',
        })}
      </p>
      {left.length > 0 && (
        <>
          <p>{t('imports.undo.left', { count: left.length, number: format.number(left.length) })}</p>
          <ul>
            {left.slice(0, MAX_SHOWN).map(({ communeId, indicator, effectiveOn }) => (
              <li key={`${communeId} ${indicator} ${effectiveOn}`}>
                {t('imports.undo.cell', {
                  commune: lookup.communeName(communeId),
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
