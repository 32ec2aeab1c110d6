import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { useWorkspace } from '../../api/view.ts';
import styles from '../layout/quiet-badge.module.css';
import { useFormat } from '../values/use-format.ts';

/** First and last day of a unit, and whether it has ended. */
export function UnitValidity({ validFrom, validUntil }: Pick<Commune, 'validFrom' | 'validUntil'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useWorkspace();
  const words = {
    from: validFrom === null ? '' : format.date(validFrom),
    until: validUntil === null ? '' : format.date(validUntil),
  };
  const kind = validFrom ? (validUntil ? 'period' : 'from') : validUntil ? 'until' : 'always';
  return (
    <span>
      {t(`administration.unit.${kind}`, words)}{' '}
      {validUntil !== null && validUntil < today && (
        <span className={styles['quiet-badge']} data-part="quiet-badge" data-tone="plain">
          {t('administration.unit.ended')}
        </span>
      )}
    </span>
  );
}
