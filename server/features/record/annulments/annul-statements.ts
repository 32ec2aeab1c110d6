import type { AnnulmentBody } from '#shared/contract/record/annulments.ts';
import { type Actor, may, mayOnOne } from '#shared/domain/people/permissions.ts';
import type { AnnulmentKind } from '#shared/domain/record/annulment.ts';
import { checkDate, type FigureDays } from '#shared/domain/record/check-entry.ts';
import type { Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { type NewAct, recordAct, wouldChange } from './record-act.ts';
import { findLastAbout, listOfAct, type StoredAnnulment } from './repository.ts';
import { findStatements, type Statement, statementsAt } from './statements.ts';

/** Who acts, from where and when, and on which days figures may be at that time. */
export interface ActContext {
  actor: Actor;
  days: FigureDays;
  source: Source & { actor: string };
}

type StatedAct = Pick<AnnulmentBody, 'id' | 'kind' | 'entries' | 'metricFigures' | 'reason' | 'origin'>;

/** R15: annuls or reinstates the named statements, or nothing, in the caller's transaction. @throws Refusal */
export function annulStatements(tx: Transaction, body: StatedAct, context: ActContext): void {
  const { found, unknown } = findStatements(tx, body);
  if (unknown.length > 0) {
    const violations = unknown.map((pointer) => ({ pointer, rule: 'unknown-statement' as const }));
    throw new Refusal('rules-broken', { violations });
  }
  const earlier = listOfAct(tx, body.id);
  if (earlier.length > 0) {
    if (!isSameAct(tx, earlier, body, found, context)) throw new Refusal('id-already-used');
    return;
  }
  actOn(tx, { ...body, batch: null }, found, context);
}

/**
 * Takes back an act, in the caller's transaction: exactly the statements about which it is still the last act. @throws Refusal
 */
export function undoAct(
  tx: Transaction,
  undone: string,
  { id, reason }: Pick<AnnulmentBody, 'id' | 'reason'>,
  context: ActContext,
): void {
  const rows = listOfAct(tx, undone);
  const [first] = rows;
  if (first === undefined) throw new Refusal('unknown-annulment');
  const kind = first.kind === 'annul' ? 'reinstate' : 'annul';
  const earlier = listOfAct(tx, id);
  if (earlier.length > 0) {
    const undoes = new Set(rows.map(keyOf));
    const isSame = earlier.every(
      (row) => row.kind === kind && row.reason === reason && undoes.has(keyOf(row)) && isBy(row, context),
    );
    if (!isSame || id === undone) throw new Refusal('id-already-used');
    return;
  }
  const still = statementsAt(tx, rows).filter(
    ({ column, of }) => findLastAbout(tx, column, of.seq)?.act === undone,
  );
  const { origin, batch } = first;
  actOn(tx, { id, kind, reason, origin: batch === null ? origin : 'import', batch }, still, context);
}

function actOn(tx: Transaction, act: NewAct, statements: readonly Statement[], context: ActContext): void {
  for (const statement of statements) {
    if (!mayAnnul(context.actor, statement)) throw new Refusal('not-allowed');
  }
  if (act.kind === 'reinstate') refuseImpossibleDays(tx, act.kind, statements, context);
  if (recordAct(tx, act, statements, context.source) === 0) {
    throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: 'annulment-changes-nothing' }] });
  }
}

function mayAnnul(actor: Actor, { column, of }: Statement): boolean {
  return column === 'entry'
    ? mayOnOne(actor, 'annul-entries', of)
    : may(actor, 'record-metric', { communeId: of.communeId });
}

// While a figure was annulled, its commune may have been given days on which there can be none.
function refuseImpossibleDays(
  tx: Transaction,
  kind: AnnulmentKind,
  statements: readonly Statement[],
  { days }: ActContext,
): void {
  for (const statement of statements) {
    const { communeId, effectiveOn } = statement.of;
    const [violation] = checkDate(requireCommune(tx, communeId), days, effectiveOn);
    if (violation === undefined || !wouldChange(tx, kind, statement)) continue;
    throw new Refusal('rules-broken', { violations: [{ pointer: '', rule: violation.rule }] });
  }
}

// A repeated request names the same statements; those that were already so are not part of the act.
function isSameAct(
  tx: Transaction,
  earlier: readonly StoredAnnulment[],
  { kind, reason, origin }: StatedAct,
  found: readonly Statement[],
  context: ActContext,
): boolean {
  const ofAct = new Set(earlier.map(keyOf));
  const named = new Set(found.map(nameOf));
  const others = found.filter((statement) => !ofAct.has(nameOf(statement)));
  return (
    earlier.every(
      (row) =>
        row.kind === kind &&
        row.reason === reason &&
        row.origin === origin &&
        row.batch === null &&
        isBy(row, context) &&
        named.has(keyOf(row)),
    ) && others.every((statement) => !wouldChange(tx, kind, statement))
  );
}

function nameOf({ column, of }: Statement): string {
  return column === 'entry' ? `entry ${of.seq}` : `figure ${of.seq}`;
}

function keyOf({ entry, metricFigure }: StoredAnnulment): string {
  return entry === null ? `figure ${metricFigure}` : `entry ${entry}`;
}

function isBy({ author }: StoredAnnulment, { actor }: ActContext): boolean {
  return author === actor.id;
}
