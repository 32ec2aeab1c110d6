import type { Recognition } from '#shared/domain/standing/revocation-risk.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { appendCreation } from '../../trust/audit/append-creation.ts';
import { checkLifetime, checkRegions } from './change-commune.ts';
import { findCommune, insertCommune, insertRecognition } from './repository.ts';

/** Rules that a new commune breaks, with pointers into it. */
export function checkNewCommune(tx: Transaction, commune: Commune): Violation[] {
  const violations = [...checkLifetime(commune), ...checkRegions(tx, commune.regions)];
  if (findCommune(tx, commune.id) !== undefined) violations.push({ pointer: '/id', rule: 'commune-exists' });
  return violations;
}

/** Adds a commune in the caller's transaction, audited. */
export function addCommune(tx: Transaction, commune: Commune, source: Source): void {
  insertCommune(tx, commune);
  appendCreation(tx, source, 'commune', commune.id, commune);
}

/** Records a recognition of a commune in the caller's transaction, audited. */
export function addRecognition(tx: Transaction, decision: Recognition, source: Source): void {
  const subject = String(insertRecognition(tx, decision));
  appendAudit(tx, source, {
    act: 'record-recognition',
    communeId: decision.communeId,
    subject,
    to: { ...decision },
    recorded: { table: 'recognition', subject },
  });
}
