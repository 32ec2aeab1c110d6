import { useTranslation } from 'react-i18next';
import type { Faults } from '../../../api/read-refusal.ts';
import { type AccountFields, findAccountFault } from './account-fields.ts';

/** Checks an account's fields by the domain rules; faults are messages by field. */
export function useAccountFaults(): (fields: AccountFields) => Faults<AccountFields> {
  const { t } = useTranslation();
  return (fields) => {
    const fault = findAccountFault(fields);
    return {
      ...(fields.name.trim() === '' && { name: t('administration.form.needsName') }),
      ...(fault && { [fault.field]: t(`problem.violation.${fault.violation}`) }),
    };
  };
}
