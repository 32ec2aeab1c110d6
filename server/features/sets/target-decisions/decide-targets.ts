import { isDeepStrictEqual } from 'node:util';
import type { TargetDecisionsBody } from '#shared/contract/sets/target-decisions.ts';
import { checkTargetDraft } from '#shared/domain/sets/check-target-draft.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { decisionThatHolds } from '#shared/domain/sets/decide-target.ts';
import { findOwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { TargetDraft } from '#shared/domain/sets/target-decision.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { storeFile } from '../../../files/uploads/store-file.ts';
import type { Uploads } from '../../../files/uploads/uploads.ts';
import { previewDecisions } from './preview-decisions.ts';
import {
  type DecisionValues,
  findTargetDecision,
  insertTargetDecision,
  type StoredDecision,
} from './repository.ts';

/** Decisions recorded now or by an earlier request with the same ids, or the reason why not. */
type DecidedTargets =
  | { outcome: 'decided'; decisions: StoredDecision[] }
  | { outcome: 'id-already-used' | 'unknown-file' | 'consequences-changed' }
  | { outcome: 'rules-broken'; violations: Violation[] };

type Person = Source & { actor: string };

/** Records decisions on targets, all or none, each audited, in the caller's transaction. */
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
  const drafts = body.decisions.map(({ draft }) => draft);
  // Record only if the author saw the current consequences.
  if (previewDecisions(tx, set, drafts, body.seen.on).digest !== body.seen.digest) {
    return { outcome: 'consequences-changed' };
  }
  if (body.file !== null && !storeFile(tx, uploads, body.file, source)) return { outcome: 'unknown-file' };
  const decisions = values.map((one) => {
    insertTargetDecision(tx, one);
    auditDecision(tx, set, one, source);
    return findTargetDecision(tx, one.id);
  });
  return { outcome: 'decided', decisions: decisions.filter((decision) => decision !== undefined) };
}

/** Rules that drafts break, with pointers into the body. */
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
  const { kind, indicator, part } = draft;
  const { region, validFrom } = draft.kind === 'confirm' ? { region: null, validFrom: null } : draft;
  return {
    id,
    set: set.id,
    indicator,
    part,
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
  const own = {
    value: null,
    confirmed: null,
    region: null,
    validFrom: null,
    ...rest,
    fileHash: file?.hash ?? null,
  };
  return isDeepStrictEqual(own, { ...stated, fileHash });
}

function auditDecision(tx: Transaction, set: CriteriaSet, values: DecisionValues, source: Person): void {
  const { id, indicator, part = null, kind, confirmed, region, validFrom, value } = values;
  const { document, link, fileHash, note } = values;
  const whole = findIndicator(set, indicator);
  const own = whole && findOwnTarget(whole, part);
  const held = own && validFrom ? decisionThatHolds(own, region ?? undefined, validFrom) : undefined;
  const target = { confirm: { confirmed }, return: { returned: true }, set: { value } }[kind];
  appendAudit(tx, source, {
    act: 'decide-target',
    set: set.id,
    indicator,
    subject: id,
    ...(held?.kind === 'set' && {
      from: { value: held.value, part, validFrom: held.validFrom, document: held.document },
    }),
    to: { ...target, part, region, validFrom, document, link, fileHash, note },
    recorded: { table: 'target_decision', subject: id },
  });
}
