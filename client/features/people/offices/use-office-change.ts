import { changeOffice } from '#shared/contract/people/offices.ts';
import type { Office } from '#shared/domain/people/office.ts';
import { call } from '../../../api/call.ts';
import { type Notify, useReversibleChange } from '../../../ui/form/use-reversible-change.ts';

/** Changes an office, with undo. */
export function useOfficeChange(officeId: number, notify: Notify) {
  return useReversibleChange<Omit<Office, 'id'>>(
    changeOffice,
    (body) => call(changeOffice, { params: { officeId }, body }),
    notify,
  );
}
