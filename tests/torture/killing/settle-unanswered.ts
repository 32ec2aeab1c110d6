import type { FileChecks } from '../check-file.ts';
import type { Act } from '../ledger.ts';
import { describe, send } from '../request.ts';
import type { World } from '../writers.ts';

export interface Settled {
  faults: string[];
  /** Acts that were recorded. */
  recorded: number;
  /** Acts of which nothing was recorded. */
  absent: number;
}

/**
 * Repeats the requests without an answer. A recorded act must be answered as the first time and add nothing; another is recorded
 * now, once. Acts without an id from the client are not repeated, only counted: both outcomes are right.
 */
export async function settleUnanswered(world: World, file: FileChecks, round: number): Promise<Settled> {
  const settled: Settled = { faults: [], recorded: 0, absent: 0 };
  for (const act of world.ledger.unanswered(round)) {
    const linksBefore = file.links(act);
    const lastBefore = file.lastLink();
    if (linksBefore > 0) settled.recorded += 1;
    else settled.absent += 1;
    if (!act.isRepeatable) continue;
    const again = await send(world.address, act.request);
    const fault = faultOf(act, again, linksBefore, file.lastLink() - lastBefore);
    if (fault !== undefined) {
      settled.faults.push(`${fault}: ${describe(act.request)} ${JSON.stringify(again)}`);
    } else if (again !== undefined && again.status < 300) act.answer = again.body;
  }
  return settled;
}

function faultOf(
  { kind }: Act,
  again: Awaited<ReturnType<typeof send>>,
  linksBefore: number,
  linksAdded: number,
): string | undefined {
  if (again === undefined) return 'a repeated request was not answered';
  // A change of something that an unanswered request should have created may find nothing (404).
  const isInPlace = kind === 'commune' || kind === 'account' || kind === 'office';
  if (isInPlace)
    return again.status < 300 || again.status === 404 ? undefined : 'a repeated change was refused';
  const wasRecorded = linksBefore > 0;
  if (wasRecorded && linksAdded > 0) return 'a recorded act was recorded again';
  if (again.status < 300) return undefined;
  // A comparison is lost when its server ends, so an import that was not recorded must be compared again.
  return kind === 'import' && again.status === 404 && !wasRecorded
    ? undefined
    : 'a repeated request was refused';
}
