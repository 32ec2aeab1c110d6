import { changeOffice } from '#shared/contract/offices.ts';
import type { Office } from '#shared/domain/office.ts';
import { call } from '../../api/call.ts';
import { type Tell, useReversibleChange } from './use-reversible-change.ts';

/** Changes an office in a way that can be taken back. */
export function useOfficeChange(officeId: number, tell: Tell) {
  return useReversibleChange<Omit<Office, 'id'>>(
    (body) => call(changeOffice, { params: { officeId }, body }),
    ['offices'],
    tell,
  );
}
