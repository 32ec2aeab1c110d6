import type { Office } from '#shared/domain/people/office.ts';
import { eq } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { office } from '../../../database/schema/accounts.ts';

const byName = new Intl.Collator('vi');

export function findOffice(tx: Transaction, id: number): Office | undefined {
  return tx.select().from(office).where(eq(office.id, id)).get();
}

/** All offices, including ended ones, sorted by name. */
export function listOffices(tx: Transaction): Office[] {
  return tx
    .select()
    .from(office)
    .all()
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Stores an office; the database assigns its id. */
export function insertOffice(tx: Transaction, fresh: Omit<Office, 'id'>): Office {
  return tx.insert(office).values(fresh).returning().get();
}

export function updateOffice(tx: Transaction, id: number, change: Partial<Omit<Office, 'id'>>): Office {
  return tx.update(office).set(change).where(eq(office.id, id)).returning().get();
}
