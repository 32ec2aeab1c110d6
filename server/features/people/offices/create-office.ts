import type { Office } from '#shared/domain/people/office.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import type { Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { appendCreation } from '../../trust/audit/append-creation.ts';
import { checkOffice } from './check-office.ts';
import { insertOffice } from './repository.ts';

type SavedOffice =
  | { outcome: 'saved'; office: Office }
  | { outcome: 'rules-broken'; violations: Violation[] };

/** Creates an office in the caller's transaction, audited. */
export function createOffice(
  tx: Transaction,
  { name, leads }: Pick<Office, 'name' | 'leads'>,
  source: Source,
): SavedOffice {
  const violations = checkOffice(tx, { name, leads });
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  const office = insertOffice(tx, { name, leads, validUntil: null });
  appendCreation(tx, source, 'office', String(office.id), office);
  return { outcome: 'saved', office };
}
