import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorsNaming, type Office } from '#shared/domain/people/office.ts';
import { useCriteriaSets } from '../../../api/use-criteria-sets.ts';
import { NameField } from '../../../ui/form/fields/name-field.tsx';
import { Suggestions } from '../../../ui/form/fields/suggestions.tsx';
import type { FormFields } from '../../../ui/form/use-form.ts';
import { OfficeLeads } from './office-leads.tsx';

/** Fields of an office that its form edits. */
export type OfficeFields = Pick<Office, 'name' | 'leads'>;

/** An office's name and, per criteria set, the indicators that it leads. */
export function OfficeFieldset({ edit }: { edit: FormFields<OfficeFields> }) {
  const { t } = useTranslation();
  const sets = useCriteriaSets();
  const listId = useId();
  const { fields, change } = edit;
  // Suggest the lead offices named in the sets; skip texts that name no single office.
  const named = sets.flatMap((set) =>
    set.criteria
      .flatMap(({ leadOffice, indicators }) => [leadOffice, ...indicators.map((one) => one.leadOffice)])
      .filter((name) => name !== undefined)
      .filter((name) => indicatorsNaming(set, name).length > 0),
  );
  const changeLeads = (setId: string, codes: string[] | undefined) => {
    const { [setId]: _, ...others } = fields.leads;
    change({ leads: codes === undefined ? others : { ...others, [setId]: codes } });
  };
  return (
    <>
      <NameField label={t('administration.office.name')} edit={edit} list={listId} />
      <Suggestions id={listId} values={named} />
      {sets.map((set) => (
        <OfficeLeads
          key={set.id}
          set={set}
          name={fields.name}
          own={fields.leads[set.id]}
          onChange={(codes) => changeLeads(set.id, codes)}
        />
      ))}
    </>
  );
}
