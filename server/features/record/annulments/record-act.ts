import type { Annulment, AnnulmentKind } from '#shared/domain/record/annulment.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import { idsWithin } from '../../../database/ids-within.ts';
import type { Transaction } from '../../../database/open.ts';
import { findLastAbout, insertAnnulment } from './repository.ts';
import type { Statement } from './statements.ts';

/** Act to record; `id` is chosen by its author. */
export interface NewAct extends Pick<Annulment, 'kind' | 'reason' | 'origin' | 'batch'> {
  id: string;
}

/**
 * R15: annuls or reinstates statements in the caller's transaction, audits each of them, and returns their number. The caller has
 * checked who acts. A statement that is already as the act would make it is left as it is.
 */
export function recordAct(
  tx: Transaction,
  act: NewAct,
  statements: Iterable<Statement>,
  source: Source & { actor: string },
): number {
  const idOf = idsWithin(act.id);
  let count = 0;
  for (const statement of statements) {
    if (!wouldChange(tx, act.kind, statement)) continue;
    recordOne(tx, act, idOf(count), statement, source);
    count += 1;
  }
  return count;
}

/** Whether an act of this kind would change whether the statement counts. */
export function wouldChange(tx: Transaction, kind: AnnulmentKind, { column, of }: Statement): boolean {
  const isAnnulled = findLastAbout(tx, column, of.seq)?.kind === 'annul';
  return isAnnulled !== (kind === 'annul');
}

function recordOne(
  tx: Transaction,
  { id: act, kind, reason, origin, batch }: NewAct,
  id: string,
  statement: Statement,
  source: Source & { actor: string },
): void {
  const { column, of } = statement;
  insertAnnulment(tx, {
    id,
    act,
    kind,
    entry: column === 'entry' ? of.seq : null,
    metricFigure: column === 'metricFigure' ? of.seq : null,
    communeId: of.communeId,
    batch,
    reason,
    origin,
    recordedAt: source.at,
    author: source.actor,
  });
  const stated = statedBy(statement);
  appendAudit(tx, source, {
    act: kind,
    origin,
    communeId: of.communeId,
    ...(column === 'entry' && { set: of.set, indicator: of.indicator }),
    subject: id,
    ...(kind === 'annul' ? { from: stated } : { to: stated }),
    reason,
    recorded: { table: 'annulment', subject: id },
  });
}

// What counts no more, or counts again; `statement` is the id of the entry or figure.
function statedBy(statement: Statement): Record<string, unknown> {
  const { id, value, effectiveOn, note } = statement.of;
  const ofOne =
    statement.column === 'entry' ? { judgement: statement.of.judgement } : { metric: statement.of.metric };
  return { statement: id, ...ofOne, value, effectiveOn, note };
}
