import type { FileChecks } from '../check-file.ts';
import type { Act } from '../ledger.ts';
import { describe, send } from '../line.ts';
import type { World } from '../writers.ts';

/** How the acts that the kill left without an answer turned out. */
export interface Settled {
  faults: string[];
  /** Were in the record all the same. */
  recorded: number;
  /** Left nothing. */
  absent: number;
}

/**
 * Sends what was not answered again: what was in the record is answered as the first time and adds nothing; what was not is recorded
 * now, once. Of what has no id of its author's, it is looked up whether it is there: both are right, half is not.
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
  // A change in place made of what another request had left unmade finds nothing to change.
  const isInPlace = kind === 'commune' || kind === 'account' || kind === 'office';
  if (isInPlace)
    return again.status < 300 || again.status === 404 ? undefined : 'a repeated change was refused';
  const wasRecorded = linksBefore > 0;
  if (wasRecorded && linksAdded > 0) return 'what was recorded already was recorded again';
  if (again.status < 300) return undefined;
  // The plan of an import lives with the server: what was not recorded must be compared anew.
  return kind === 'import' && again.status === 404 && !wasRecorded
    ? undefined
    : 'a repeated request was refused';
}
