import type { Commune } from '#shared/domain/units/commune.ts';
import { readDay } from '#shared/domain/values/read-day.ts';
import { normalizeText } from '../../../ui/form/normalize-text.ts';
import { formatDay } from '../../../ui/values/format.ts';

/** What the form says of a commune, beside its code, which never changes. */
export type CommuneStatement = Pick<Commune, 'name' | 'group' | 'regions' | 'validFrom'>;

/** The fields of a commune; its first day as typed, empty when it is not known. */
export interface CommuneFields extends Omit<CommuneStatement, 'validFrom'> {
  validFrom: string;
}

/** The fields of a commune that is there. */
export function fieldsOfCommune({ name, group, regions, validFrom }: Commune): CommuneFields {
  return { name, group, regions, validFrom: validFrom === null ? '' : formatDay(validFrom) };
}

/** What the fields state; undefined while the first day cannot be read. */
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
