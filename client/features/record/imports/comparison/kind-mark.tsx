import { useTranslation } from 'react-i18next';
import type { ImportKind } from '#shared/contract/record/imports.ts';
import styles from './comparison.module.css';

// Distinguishable without colour.
const SIGNS: Record<ImportKind, string> = {
  new: '+',
  changed: '→',
  confirmed: '↻',
  same: '=',
  refused: '✕',
};

/** Result kind of a cell as sign, word and colour. */
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
