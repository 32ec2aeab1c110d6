import type { Commune } from '#shared/domain/units/commune.ts';
import { readDay } from '#shared/domain/values/read-day.ts';
import { normalizeText } from '../../../ui/form/normalize-text.ts';
import { formatDay } from '../../../ui/values/format.ts';

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
