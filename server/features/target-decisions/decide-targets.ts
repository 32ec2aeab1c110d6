import { isDeepStrictEqual } from 'node:util';
import type { TargetDecisionsBody } from '#shared/contract/target-decisions.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/criteria-set.ts';
import { checkTargetDraft, decisionThatHolds } from '#shared/domain/decide-target.ts';
import type { TargetDraft } from '#shared/domain/target-decision.ts';
import type { Violation } from '#shared/domain/violation.ts';
import type { Transaction } from '../../database/open.ts';
import { appendAudit, type Source } from '../audit/append-audit.ts';
import { storeFile } from '../uploads/store-file.ts';
import type { Uploads } from '../uploads/uploads.ts';
import {
  type DecisionValues,
  findTargetDecision,
  insertTargetDecision,
  type StoredDecision,
} from './repository.ts';

/** The decisions recorded, now or by an earlier request with the same ids; or why they were not. */
export type DecidedTargets =
  | { outcome: 'decided'; decisions: StoredDecision[] }
  | { outcome: 'id-already-used' }
  | { outcome: 'unknown-file' }
  | { outcome: 'rules-broken'; violations: Violation[] };

type Person = Source & { actor: string };

/** Records decisions on targets, all or none, each audited, within the caller's transaction. */
export function decideTargets(
  tx: Transaction,
  set: CriteriaSet,
  body: TargetDecisionsBody,
  uploads: Uploads,
  source: Person,
): DecidedTargets {
  const values = body.decisions.map(({ id, draft }) => valuesOf(set, id, draft, body, source));
  const earlier = values.map(({ id }) => findTargetDecision(tx, id));
  if (earlier.some((decision) => decision !== undefined)) {
    const isRepeated = earlier.every((decision, i) => decision !== undefined && isSame(decision, values[i]));
    if (!isRepeated) return { outcome: 'id-already-used' };
    return { outcome: 'decided', decisions: earlier.filter((decision) => decision !== undefined) };
  }
  if (new Set(values.map(({ id }) => id)).size < values.length) return { outcome: 'id-already-used' };
  const violations = checkDrafts(set, body);
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  if (body.file !== null && !storeFile(tx, uploads, body.file, source)) return { outcome: 'unknown-file' };
  const decisions = values.map((one) => {
    insertTargetDecision(tx, one);
    auditDecision(tx, set, one, source);
    return findTargetDecision(tx, one.id);
  });
  return { outcome: 'decided', decisions: decisions.filter((decision) => decision !== undefined) };
}

/** The rules that drafts break, with pointers into the body. */
export function checkDrafts(
  set: CriteriaSet,
  { decisions }: Pick<TargetDecisionsBody, 'decisions'>,
): Violation[] {
  return decisions.flatMap(({ draft }, i) =>
    checkTargetDraft(set, draft).map(({ pointer, rule }) => ({
      pointer: `/decisions/${i}/draft${pointer}`,
      rule,
    })),
  );
}

function valuesOf(
  set: CriteriaSet,
  id: string,
  draft: TargetDraft,
  { document, link, file, note }: TargetDecisionsBody,
  { actor, at }: Person,
): DecisionValues {
  const { kind, indicator, region, validFrom } = draft;
  return {
    id,
    set: set.id,
    indicator,
    kind,
    confirmed: draft.kind === 'confirm' ? draft.confirmed : null,
    region,
    validFrom,
    value: draft.kind === 'set' ? draft.value : null,
    document,
    link,
    fileHash: file?.hash ?? null,
    note: note || null,
    recordedAt: at,
    author: actor,
  };
}

function isSame(stored: StoredDecision, values: DecisionValues | undefined): boolean {
  const { seq: _, recordedAt: _at, file, ...rest } = stored;
  const { recordedAt: _its, fileHash, ...stated } = values ?? {};
  const own = { value: null, confirmed: null, ...rest, fileHash: file?.hash ?? null };
  return isDeepStrictEqual(own, { ...stated, fileHash });
}

function auditDecision(tx: Transaction, set: CriteriaSet, values: DecisionValues, source: Person): void {
  const { id, indicator, kind, confirmed, region, validFrom, value, document, link, note } = values;
  const own = findIndicator(set, indicator);
  const held = own && validFrom ? decisionThatHolds(own, region ?? undefined, validFrom) : undefined;
  const target = kind === 'set' ? { value } : { confirmed };
  appendAudit(tx, source, {
    act: 'decide-target',
    set: set.id,
    indicator,
    subject: id,
    ...(held?.kind === 'set' && {
      from: { value: held.value, validFrom: held.validFrom, document: held.document },
    }),
    to: { ...target, region, validFrom, document, link, fileHash: values.fileHash, note },
    recorded: { table: 'target_decision', subject: id },
  });
}
