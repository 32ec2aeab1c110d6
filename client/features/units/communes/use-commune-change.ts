import { changeCommune } from '#shared/contract/units/communes.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { call } from '../../../api/call.ts';
import { type Notify, useReversibleChange } from '../../../ui/form/use-reversible-change.ts';

/** Changes a commune, with undo. */
export function useCommuneChange(communeId: string, notify: Notify) {
  return useReversibleChange<Omit<Commune, 'id'>>(
    changeCommune,
    (body) => call(changeCommune, { params: { communeId }, body }),
    notify,
  );
}
