import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/domain/people/permissions.ts';
import { useUnits } from '../../../api/use-units.ts';
import { useWorkspace } from '../../../api/view.ts';
import { CheckList } from '../../../ui/form/fields/check-list.tsx';
import styles from '../../../ui/form/fields/choices.module.css';
import type { FormFields } from '../../../ui/form/use-form.ts';
import type { AccountFields } from './account-fields.ts';

interface AccountFieldsetProps {
  edit: FormFields<AccountFields>;
}

/** Role and scope of an account. */
export function AccountFieldset({ edit }: AccountFieldsetProps) {
  return (
    <>
      <RoleField edit={edit} />
      {edit.fields.role === 'commune' && <CommunesField edit={edit} />}
      {edit.fields.role === 'office' && <OfficeField edit={edit} />}
    </>
  );
}

function RoleField({ edit: { fields, change } }: AccountFieldsetProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('administration.account.role')}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input type="radio" name={name} checked={fields.role === role} onChange={() => change({ role })} />
          <span>
            {t(`common.role.${role}`)}
            <span className={styles['choices-hint']}>{t(`administration.roleHint.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function CommunesField({ edit: { fields, change, faults } }: AccountFieldsetProps) {
  const { t } = useTranslation();
  const { communes } = useUnits();
  return (
    <CheckList
      legend={t('administration.account.communes')}
      hint={communes.length === 0 ? t('administration.account.noUnits') : undefined}
      options={communes.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={fields.communes}
      onChange={(chosen) => change({ communes: chosen })}
      error={faults.communes}
    />
  );
}

function OfficeField({ edit: { fields, change, faults } }: AccountFieldsetProps) {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const { offices } = useUnits();
  const options = offices.map(({ id, name, validUntil }) => {
    const isOver = validUntil !== null && validUntil < today;
    return { value: String(id), label: isOver ? `${name} (${t('administration.unit.ended')})` : name };
  });
  return (
    <NativeSelect
      label={t('administration.account.office')}
      description={offices.length === 0 ? t('administration.account.noUnits') : undefined}
      data={[{ value: '', label: t('administration.account.chooseOffice') }, ...options]}
      value={fields.officeId ?? ''}
      onChange={({ currentTarget: { value } }) => change({ officeId: value === '' ? null : Number(value) })}
      error={faults.officeId}
    />
  );
}
