import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { readDay } from '#shared/domain/values/read-day.ts';
import type { Faults } from '../../../api/read-refusal.ts';
import { useUnits } from '../../../api/use-units.ts';
import { CheckList } from '../../../ui/form/fields/check-list.tsx';
import { NameField } from '../../../ui/form/fields/name-field.tsx';
import { Suggestions } from '../../../ui/form/fields/suggestions.tsx';
import { normalizeText } from '../../../ui/form/normalize-text.ts';
import type { FormFields } from '../../../ui/form/use-form.ts';
import { formatDay } from '../../../ui/values/format.ts';
import { useRegions } from './use-regions.ts';

/** Fields of a commune that its form edits; its code never changes. */
export type CommuneStatement = Pick<Commune, 'name' | 'group' | 'regions' | 'validFrom'>;

/** Form fields; `validFrom` as typed, empty if unknown. */
export interface CommuneFields extends Omit<CommuneStatement, 'validFrom'> {
  validFrom: string;
}

export function fieldsOfCommune({ name, group, regions, validFrom }: Commune): CommuneFields {
  return { name, group, regions, validFrom: validFrom === null ? '' : formatDay(validFrom) };
}

/** Parses the fields; undefined while the first day is invalid. */
export function readCommune(fields: CommuneFields): CommuneStatement | undefined {
  const validFrom = fields.validFrom.trim() === '' ? null : readDay(fields.validFrom);
  if (validFrom === undefined) return undefined;
  return {
    name: normalizeText(fields.name),
    group: normalizeText(fields.group),
    regions: fields.regions,
    validFrom,
  };
}

/** Fields of a new commune before anything is typed. */
export function initialCommuneFields(group: string): CommuneFields {
  return { name: '', group, regions: [], validFrom: '' };
}

/** Checks a commune's fields; faults are messages by field. */
export function useCommuneFaults(): (fields: CommuneFields) => Faults<CommuneFields> {
  const { t } = useTranslation();
  return (fields) => ({
    ...(fields.name.trim() === '' && { name: t('administration.form.needsName') }),
    ...(fields.group.trim() === '' && { group: t('administration.commune.needsGroup') }),
    ...(readCommune(fields) === undefined && { validFrom: t('common.date.invalid') }),
  });
}

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
