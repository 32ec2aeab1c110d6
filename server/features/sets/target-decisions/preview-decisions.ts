import { hash } from 'node:crypto';
import type { ResponseOf } from '#shared/contract/operation.ts';
import type { CommuneConsequences, previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { consequencesOf } from '#shared/domain/roadmap/target-consequences.ts';
import { type CriteriaSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { withDrafts } from '#shared/domain/sets/decide-target.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import type { TargetDraft } from '#shared/domain/sets/target-decision.ts';
import { existsOn } from '#shared/domain/units/commune.ts';
import { canonicalJson } from '#shared/domain/values/canonical-json.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { listEntriesThatHold } from '../../record/entries/entries-that-hold.ts';
import { listHistory } from '../../record/entries/repository.ts';
import { listCommunes } from '../../units/communes/repository.ts';

// Placeholders: the consequences do not depend on these fields.
const UNSTATED = {
  id: '00000000-0000-4000-8000-000000000000',
  document: '–',
  link: null,
  file: null,
  note: null,
  recordedAt: '1970-01-01T00:00:00.000Z',
  author: '',
} as const;

/** Consequences of decisions, with a digest that identifies them. */
type Preview = ResponseOf<typeof previewTargetDecisions>;

/** Consequences of decisions in every commune where something changes, and the number of verdicts that become checked. */
export function previewDecisions(
  tx: Transaction,
  set: CriteriaSet,
  drafts: readonly TargetDraft[],
  on: LocalDate,
): Preview {
  const consequences = { on, ...computeConsequences(tx, set, drafts, on) };
  return { ...consequences, digest: hash('sha256', canonicalJson({ drafts, consequences }) ?? '') };
}

function computeConsequences(
  tx: Transaction,
  set: CriteriaSet,
  drafts: readonly TargetDraft[],
  on: LocalDate,
): Pick<Preview, 'communes' | 'becomeChecked'> {
  const after = withDrafts(set, drafts, UNSTATED);
  const codes = [...new Set(drafts.map(({ indicator }) => indicator))];
  const all = listIndicators(set).map(({ code }) => code);
  let becomeChecked = 0;
  const communes = listCommunes(tx).flatMap((commune): CommuneConsequences[] => {
    const { id, name, regions } = commune;
    const stake = {
      region: regionIn(set, regions),
      history: listHistory(tx, { communeId: id, set: set.id, indicators: codes }, undefined),
      listHolding: () => listEntriesThatHold(tx, id, set.id, all, { on }),
    };
    if (stake.history.length === 0) return [];
    const consequences = consequencesOf({ before: set, after, codes }, stake, on);
    const isUnit = existsOn(commune, on);
    if (isUnit) becomeChecked += consequences.becomeChecked;
    if (consequences.verdicts.length === 0) return [];
    const standing = isUnit ? consequences.standing : null;
    return [{ communeId: id, name, verdicts: consequences.verdicts, standing }];
  });
  return { communes, becomeChecked };
}
