import type { Recognition } from '#shared/domain/standing/revocation-risk.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { existsOn } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { asc, eq, sql } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { commune, recognition } from '../../../database/schema/record.ts';

const byName = new Intl.Collator('vi');

export function findCommune(tx: Transaction, id: string): Commune | undefined {
  return withId(tx).get({ id });
}

const withId = oncePerDatabase((_, tx) =>
  tx
    .select()
    .from(commune)
    .where(eq(commune.id, sql.placeholder('id')))
    .prepare(),
);

/** All communes sorted by name in Vietnamese order; with `on`, those that exist on that day. */
export function listCommunes(tx: Transaction, on?: LocalDate): Commune[] {
  const communes = tx.select().from(commune).all();
  return communes
    .filter((unit) => on === undefined || existsOn(unit, on))
    .sort((a, b) => byName.compare(a.name, b.name));
}

export function insertCommune(tx: Transaction, unit: Commune): void {
  tx.insert(commune).values(unit).run();
}

/** Recognitions of a commune, the earliest first. */
export function listRecognitions(tx: Transaction, communeId: string): Recognition[] {
  return tx
    .select()
    .from(recognition)
    .where(eq(recognition.communeId, communeId))
    .orderBy(asc(recognition.decidedOn))
    .all()
    .map(({ seq: _, ...decision }) => decision);
}

/** Stores a recognition and returns its number. */
export function insertRecognition(tx: Transaction, decision: Recognition): number {
  return tx.insert(recognition).values(decision).returning({ seq: recognition.seq }).get().seq;
}

export function updateCommune(tx: Transaction, id: string, change: Partial<Omit<Commune, 'id'>>): void {
  tx.update(commune).set(change).where(eq(commune.id, id)).run();
}
