import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { queryOf } from '../../api/query.ts';
import { useChosenView } from '../../api/view.ts';
import styles from './view-bar.module.css';

/** The criteria set on view: a standing is always against one named set (R10). */
export function SetPicker() {
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
