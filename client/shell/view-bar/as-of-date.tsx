import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useChosenView, useWorkspace } from '../../api/view.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import styles from './view-bar.module.css';

/** The day on view. A day chosen goes into the address; the default day takes it out again. */
export function AsOfDate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today, opensOn } = useWorkspace();
  const { on } = useChosenView();
  const { ngay } = useSearch({ strict: false });
  const choose = (date: LocalDate | undefined) =>
    void navigate({ to: '.', search: (search) => ({ ...search, ngay: date }) });
  return (
    <div className={styles['as-of-date']}>
      <DateField label={t('shell.view.on')} value={on} onChange={choose} max={today} />
      <Button variant="default" size="sm" px="xs" disabled={on === today} onClick={() => choose(today)}>
        {t('shell.view.today')}
      </Button>
      {ngay !== undefined && opensOn !== today && (
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('shell.view.resetDay')}
          title={t('shell.view.resetDay')}
          onClick={() => choose(undefined)}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
