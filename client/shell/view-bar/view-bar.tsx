import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import { useChosenView, useWorkspace } from '../../api/view.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { useFormat } from '../../ui/values/use-format.ts';
import { CommunePicker } from './commune-picker.tsx';
import { KnownUntil } from './known-until.tsx';
import styles from './view-bar.module.css';

/** Choice of commune, day, recording cut-off and criteria set; collapsed to one line on a phone. */
export function ViewBar() {
  const { t } = useTranslation();
  const fieldsId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={`${styles['view-bar']} no-print`} aria-label={t('shell.view.label')}>
      <button
        type="button"
        className={styles['view-summary']}
        aria-expanded={isOpen}
        aria-controls={fieldsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ViewInWords />
        <IconChevronDown size={18} aria-hidden />
      </button>
      <div className={styles['view-fields']} id={fieldsId} data-open={isOpen}>
        <CommunePicker />
        <AsOfDate />
        <KnownUntil />
        <SetPicker />
      </div>
    </section>
  );
}

function ViewInWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const { set, on } = useChosenView();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const title = data?.criteriaSets.find(({ id }) => id === set)?.shortTitle;
  return <span>{[t('shell.view.asOf', { on: format.date(on) }), title].filter(Boolean).join(' · ')}</span>;
}

/** Day of the view. Stored in the address; resetting to the default day removes it. */
function AsOfDate() {
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

/** Criteria set of the view: a standing is always against one named set (R10). */
function SetPicker() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { set = '' } = useChosenView();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const known = data?.criteriaSets.map(({ id, shortTitle }) => ({ value: id, label: shortTitle })) ?? [];
  const isKnown = known.some(({ value }) => value === set);
  const choose = (id: string) => void navigate({ to: '.', search: (search) => ({ ...search, bo: id }) });
  return (
    <NativeSelect
      className={styles['set-picker']}
      label={t('shell.view.set')}
      data={isKnown ? known : [{ value: set, label: set }, ...known]}
      value={set}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
