import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../../api/use-units.ts';
import { CheckList } from '../../../ui/form/fields/check-list.tsx';
import { NameField } from '../../../ui/form/fields/name-field.tsx';
import { Suggestions } from '../../../ui/form/fields/suggestions.tsx';
import type { FormFields } from '../../../ui/form/use-form.ts';
import type { CommuneFields } from './commune-fields.ts';
import { useRegions } from './use-regions.ts';

interface CommuneFieldsetProps {
  edit: FormFields<CommuneFields>;
}

/** Editable fields of a new or existing commune. */
export function CommuneFieldset({ edit }: CommuneFieldsetProps) {
  const { t } = useTranslation();
  const { fields, change, faults } = edit;
  const regions = useRegions(fields.regions);
  return (
    <>
      <NameField
        label={t('administration.commune.name')}
        description={t('administration.commune.nameHint')}
        edit={edit}
      />
      <GroupField edit={edit} />
      <CheckList
        legend={t('administration.commune.regions')}
        hint={t('administration.commune.regionsHint')}
        options={regions}
        chosen={fields.regions}
        onChange={(chosen) => change({ regions: chosen })}
        error={faults.regions}
      />
      <TextInput
        label={t('administration.commune.validFrom')}
        description={t('administration.commune.validFromHint')}
        placeholder={t('common.date.format')}
        autoComplete="off"
        value={fields.validFrom}
        onChange={(event) => change({ validFrom: event.currentTarget.value })}
        error={faults.validFrom}
      />
    </>
  );
}

function GroupField({ edit: { fields, change, faults } }: CommuneFieldsetProps) {
  const { t } = useTranslation();
  const { communes } = useUnits();
  const listId = useId();
  return (
    <>
      <TextInput
        label={t('administration.commune.group')}
        description={t('administration.commune.groupHint')}
        list={listId}
        maxLength={100}
        autoComplete="off"
        value={fields.group}
        onChange={(event) => change({ group: event.currentTarget.value })}
        error={faults.group}
      />
      <Suggestions id={listId} values={communes.map(({ group }) => group)} />
    </>
  );
}
