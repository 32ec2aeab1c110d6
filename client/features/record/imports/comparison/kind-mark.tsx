import { useTranslation } from 'react-i18next';
import type { ImportKind } from '#shared/contract/record/imports.ts';
import styles from './comparison.module.css';

// Signs that differ without their colours.
const SIGNS: Record<ImportKind, string> = {
  new: '+',
  changed: '→',
  confirmed: '↻',
  same: '=',
  refused: '✕',
};

/** What a cell means to the record: a sign, a word, a colour. */
export function KindMark({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  return (
    <span className={styles['import-kind']} data-kind={kind}>
      <span className={styles['import-sign']} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {t(`imports.comparison.kind.${kind}`)}
    </span>
  );
}
