import type { Entry } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import {
  endedJudgement,
  type IndicatorMarks,
  isSettling,
  type SettlingEntry,
} from '#shared/domain/standing/indicator-marks.ts';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Edit } from '../../../../outbox/edit.ts';

/** Judgements of a cell as far as the client knows them. */
interface KnownStatements {
  /** Waiting edits, in the order of entry. */
  edits: readonly Edit[];
  recorded: readonly Entry[];
  /** The server's answer, from before `edits` and perhaps before some of `recorded`. */
  server: IndicatorMarks['awaitsJudgement'];
  on: LocalDate;
}

/** The judgement that a cell's figure ended, if the figures cannot decide (R4); also for figures that are not recorded yet. */
export function findEndedJudgement(
  verdict: Verdict,
  known: KnownStatements,
): IndicatorMarks['awaitsJudgement'] {
  return endedJudgement(verdict, lastSettling(known));
}

function lastSettling({ edits, recorded, server, on }: KnownStatements): SettlingEntry | undefined {
  const edit = edits.findLast(({ input: { body } }) =>
    isSettling({ value: body.value, judgement: body.judgement ?? null }),
  );
  if (edit) {
    const { id, author, input } = edit;
    return { id, author, judgement: input.body.judgement ?? null, effectiveOn: input.body.effectiveOn };
  }
  const [entry] = entriesThatHold(recorded.filter(isSettling), { on }).values();
  if (server === null || (entry !== undefined && entry.effectiveOn >= server.effectiveOn)) return entry;
  return {
    judgement: server.before,
    effectiveOn: server.effectiveOn,
    id: server.entry,
    author: server.author,
  };
}
