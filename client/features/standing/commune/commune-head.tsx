import { useTranslation } from 'react-i18next';
import type { CommuneDetail } from '#shared/contract/units/communes.ts';
import { existsOn } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { View } from '../../../api/view.ts';
import { ExportButtons } from '../../../ui/layout/buttons/export-buttons.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { AppliedSetNotice } from './applied-set-notice.tsx';
import styles from './commune-head.module.css';

interface CommuneHeadProps {
  commune: CommuneDetail;
  view: View;
}

/** Name, code and group of the commune, and its tables as files. */
export function CommuneHead({ commune, view }: CommuneHeadProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        title={t('shell.page.commune', { name: commune.name })}
        subtitle={`${t('commune.code', { id: commune.id })} · ${commune.group}`}
        actions={
          <div className={`${styles['commune-exports']} no-print`}>
            {(['indicators', 'entries'] as const).map((table) => (
              <fieldset key={table}>
                <legend>{t(`commune.export.${table}`)}</legend>
                <ExportButtons table={table} view={view} commune={commune.id} />
              </fieldset>
            ))}
          </div>
        }
      />
      <AppliedSetNotice commune={commune} view={view} />
      {!existsOn(commune, view.on) && <OutsideNotice commune={commune} on={view.on} />}
    </>
  );
}

function OutsideNotice({
  commune: { validFrom, validUntil },
  on,
}: {
  commune: CommuneDetail;
  on: LocalDate;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const isBefore = validFrom !== null && on < validFrom;
  return (
    <p className={styles['outside-notice']}>
      {isBefore
        ? t('commune.outside.before', { on: format.date(on), from: format.date(validFrom) })
        : t('commune.outside.after', { on: format.date(on), until: format.date(validUntil ?? on) })}
    </p>
  );
}
