import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/domain/people/permissions.ts';
import styles from './account-filter-bar.module.css';
import { ACCOUNT_STATES, type AccountFilter } from './filter-accounts.ts';

interface AccountFilterBarProps {
  filter: AccountFilter;
  onChange: (change: Partial<AccountFilter>) => void;
  shown: number;
  total: number;
}

export function AccountFilterBar({ filter, onChange, shown, total }: AccountFilterBarProps) {
  const { t } = useTranslation();
  const any = { value: '', label: t('administration.filter.any') };
  const roles = ROLES.map((role) => ({ value: role, label: t(`common.role.${role}`) }));
  const states = ACCOUNT_STATES.map((state) => ({
    value: state,
    label: t(`administration.account.${state}`),
  }));
  return (
    <search className={styles['account-filter']}>
      <TextInput
        label={t('administration.filter.search')}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('administration.account.role')}
        data={[any, ...roles]}
        value={filter.role}
        onChange={({ currentTarget: { value } }) =>
          onChange({ role: ROLES.find((role) => role === value) ?? '' })
        }
      />
      <NativeSelect
        label={t('administration.account.state')}
        data={[any, ...states]}
        value={filter.state}
        onChange={({ currentTarget: { value } }) =>
          onChange({ state: ACCOUNT_STATES.find((state) => state === value) ?? '' })
        }
      />
      <p role="status">{t('administration.filter.found', { shown, total })}</p>
    </search>
  );
}
