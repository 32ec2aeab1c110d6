import { Button, Input } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useChosenView, useWorkspace } from '../../api/view.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import styles from './view-bar.module.css';

/** Recording cut-off: figures recorded up to the end of this day count; all by default (R8). */
export function KnownUntil() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const labelId = useId();
  const { today } = useWorkspace();
  const { knownUntil } = useChosenView();
  const choose = (ghi: LocalDate) => void navigate({ to: '.', search: (search) => ({ ...search, ghi }) });
  if (knownUntil !== undefined) {
    return (
      <div className={styles['known-until']}>
        <DateField label={t('shell.view.knownUntil')} value={knownUntil} onChange={choose} max={today} />
      </div>
    );
  }
  return (
    <div className={styles['known-until']}>
      <Input.Label id={labelId} labelElement="div">
        {t('shell.view.knownUntil')}
      </Input.Label>
      <Button
        variant="default"
        size="sm"
        px="sm"
        display="block"
        title={t('shell.view.chooseKnownUntil')}
        leftSection={<IconHistory size={16} aria-hidden />}
        aria-describedby={labelId}
        onClick={() => choose(today)}
      >
        {t('shell.view.latest')}
      </Button>
    </div>
  );
}
