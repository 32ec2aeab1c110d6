import type { Commune } from '#shared/domain/units/commune.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { findCommune } from './repository.ts';

/** The commune with this code. @throws Refusal `unknown-commune` */
export function requireCommune(tx: Transaction, communeId: string): Commune {
  const commune = findCommune(tx, communeId);
  if (commune === undefined) throw new Refusal('unknown-commune');
  return commune;
}
