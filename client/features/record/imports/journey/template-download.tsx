import { Button, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { downloadImportTemplate } from '#shared/contract/record/imports.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import type { ImportSearch } from '../import-search.ts';
import styles from '../imports.module.css';

interface TemplateDownloadProps {
  set: string;
  on: LocalDate;
  /** Communes that the user may record for. */
  communes: readonly Commune[];
  commune: string | undefined;
  onChange: (search: ImportSearch) => void;
}

/** Download of a workbook to fill in, with the present figures of one commune or of all that the user may record for. */
export function TemplateDownload({ set, on, communes, commune, onChange }: TemplateDownloadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const chosen = communes.some((one) => one.id === commune) ? commune : undefined;
  return (
    <section className={`${styles['import-template']} no-print`} aria-labelledby={id}>
      <h3 id={id}>{t('imports.template.title')}</h3>
      <p>{t('imports.template.detail')}</p>
      <div className={styles['import-fields']} data-part="import-fields">
        <NativeSelect
          label={t('imports.template.commune')}
          value={chosen ?? ''}
          data={[
            { value: '', label: t('imports.template.allCommunes') },
            ...communes.map(({ id: value, name: label }) => ({ value, label })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ xa: value || undefined })}
        />
        <Button
          component="a"
          variant="default"
          href={addressOf(downloadImportTemplate, { query: { set, on, commune: chosen, language } })}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('imports.template.download')}
        </Button>
      </div>
    </section>
  );
}
