import { changeCommune } from '#shared/contract/units/communes.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { call } from '../../../api/call.ts';
import { type Tell, useReversibleChange } from '../../../ui/form/use-reversible-change.ts';

/** What is computed from which communes there are. */
export const COMMUNE_AREAS = ['communes', 'board', 'progress', 'metrics'] as const;

/** Changes a commune in a way that can be taken back. */
export function useCommuneChange(communeId: string, tell: Tell) {
  return useReversibleChange<Omit<Commune, 'id'>>(
    (body) => call(changeCommune, { params: { communeId }, body }),
    COMMUNE_AREAS,
    tell,
  );
}
