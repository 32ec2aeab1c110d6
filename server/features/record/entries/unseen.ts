import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { findLastAbout } from '../annulments/repository.ts';

/** Position of a statement in the record. */
interface Recorded {
  seq: number;
  recordedAt: Instant;
}

/**
 * Whether the author of a new statement has not seen what holds in its cell: somebody has recorded or reinstated `holding` after
 * the statement that the author saw (undefined: none), or has annulled the latter.
 */
export function isUnseen(
  tx: Transaction,
  column: 'entry' | 'metricFigure',
  holding: Recorded | undefined,
  seen: Recorded | undefined,
): boolean {
  if (seen !== undefined && findLastAbout(tx, column, seen.seq)?.kind === 'annul') return true;
  if (holding === undefined || holding.seq === seen?.seq) return false;
  if (seen === undefined || holding.seq > seen.seq) return true;
  const reinstated = findLastAbout(tx, column, holding.seq);
  return reinstated !== undefined && reinstated.recordedAt >= seen.recordedAt;
}
