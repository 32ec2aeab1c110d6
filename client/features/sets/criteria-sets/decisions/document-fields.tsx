import { Input, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './decision-panel.module.css';
import type { useDecision } from './use-decision.ts';

interface DocumentFieldsProps {
  form: ReturnType<typeof useDecision>['form'];
  file: File | undefined;
  onFile: (file: File | undefined) => void;
}

/** Document behind a decision: number, link, file and note. */
export function DocumentFields({ form: { bind, faults }, file, onFile }: DocumentFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const fileFault = file && faults['file'];
  return (
    <>
      <TextInput
        {...bind('document')}
        label={t('targets.form.document')}
        description={t('targets.form.documentHint')}
        maxLength={200}
        autoComplete="off"
      />
      <TextInput
        {...bind('link')}
        label={t('targets.form.link')}
        type="url"
        placeholder="https://"
        maxLength={2000}
        autoComplete="off"
      />
      <Input.Wrapper id={id} label={t('targets.form.file')} error={fileFault}>
        <input
          id={id}
          type="file"
          className={styles['file-field']}
          aria-invalid={fileFault !== undefined}
          onChange={(event) => onFile(event.currentTarget.files?.[0])}
        />
      </Input.Wrapper>
      <Textarea {...bind('note')} label={t('targets.form.note')} rows={2} maxLength={4000} />
    </>
  );
}
