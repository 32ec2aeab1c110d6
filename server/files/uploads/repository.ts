import { eq } from '../../database/drizzle.ts';
import type { Transaction } from '../../database/open.ts';
import { storedFile } from '../../database/schema/acts.ts';

type StoredFile = typeof storedFile.$inferSelect;

export function findStoredFile(tx: Transaction, hash: string): StoredFile | undefined {
  return tx.select().from(storedFile).where(eq(storedFile.hash, hash)).get();
}

export function hasStoredFile(tx: Transaction, hash: string): boolean {
  return (
    tx.select({ hash: storedFile.hash }).from(storedFile).where(eq(storedFile.hash, hash)).get() !== undefined
  );
}

export function insertStoredFile(tx: Transaction, stored: StoredFile): void {
  tx.insert(storedFile).values(stored).run();
}
