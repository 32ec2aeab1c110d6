import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { queryOf } from '../../../../api/query.ts';
import styles from '../imports.module.css';

/** Choice of the criteria set to import for; renders nothing if there is only one. */
export function SetField({ set, onChange }: { set: string; onChange: (set: string) => void }) {
  const { t } = useTranslation();
  const sets = useQuery(queryOf(listCriteriaSets, {})).data?.criteriaSets ?? [];
  if (sets.length < 2) return null;
  return (
    <NativeSelect
      className={`${styles['import-set']} no-print`}
      label={t('imports.template.set')}
      value={set}
      data={sets.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      onChange={({ currentTarget: { value } }) => onChange(value)}
    />
  );
}
