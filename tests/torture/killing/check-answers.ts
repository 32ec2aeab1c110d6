import { isDeepStrictEqual } from 'node:util';
import { listAccounts } from '#shared/contract/people/accounts.ts';
import { listOffices } from '#shared/contract/people/offices.ts';
import { listBatches } from '#shared/contract/record/batches.ts';
import { listEntries } from '#shared/contract/record/entries.ts';
import { type AuditVerification, verifyAudit } from '#shared/contract/trust/audit.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { Act } from '../ledger.ts';
import { describe, requestOf, send } from '../request.ts';
import type { World } from '../writers.ts';

type Row = Record<string, unknown>;

/** Reads the acknowledged acts of this round over HTTP; faults are missing, repeated or different ones. */
export async function checkAnswers(world: World, round: number): Promise<string[]> {
  const acts = world.ledger.acknowledged(round);
  return [
    ...(await checkEntries(world, acts)),
    ...(await checkLast(world, acts)),
    ...(await checkAnnulments(world, acts)),
    ...(await checkRepeats(world, acts)),
    ...(await checkChain(world)),
  ];
}

async function checkEntries(world: World, acts: readonly Act[]): Promise<string[]> {
  const entries = acts.filter(({ kind }) => kind === 'entry');
  const cells = Map.groupBy(entries, ({ answer }) => {
    const { communeId, set, indicator } = answer as Row;
    return `${communeId} ${set} ${indicator}`;
  });
  const faults: string[] = [];
  for (const [cell, ofCell] of cells) {
    const [communeId = '', set = '', indicator = ''] = cell.split(' ');
    const query = { set, indicator, limit: 1000 };
    const { entries: listed } = await read<{ entries: Row[] }>(
      world,
      requestOf('dieuphoi', listEntries, { params: { communeId }, query }),
    );
    for (const { answer } of ofCell) {
      const found = listed
        .filter(({ id }) => id === (answer as Row)['id'])
        .map(({ annulments: _, ...entry }) => entry);
      if (found.length !== 1 || !isDeepStrictEqual(found[0], answer))
        faults.push(
          `acknowledged, but listed ${found.length} times or differently: ${JSON.stringify(answer)}`,
        );
    }
  }
  return faults;
}

/** Checks that things changed in place are as their last act left them. */
async function checkLast(world: World, acts: readonly Act[]): Promise<string[]> {
  const { communes } = await read<{ communes: Row[] }>(
    world,
    requestOf('quantri', listCommunes, { query: {} }),
  );
  const { accounts } = await read<{ accounts: Row[] }>(world, requestOf('quantri', listAccounts, {}));
  const { offices } = await read<{ offices: Row[] }>(world, requestOf('quantri', listOffices, {}));
  const { batches } = await read<{ batches: Row[] }>(
    world,
    requestOf('quantri', listBatches, { query: { limit: 500 } }),
  );
  const places: Partial<Record<Act['kind'], [Row[], (answer: Row) => Row]>> = {
    commune: [communes, (answer) => answer],
    account: [accounts, (answer) => (answer['account'] as Row | undefined) ?? answer],
    office: [offices, (answer) => answer],
    import: [batches, (answer) => answer],
    undo: [batches, (answer) => answer['batch'] as Row],
  };
  const open = new Set(
    world.ledger.acts.filter(({ answer }) => answer === undefined).map(({ subject }) => subject),
  );
  const lasts = new Map(acts.filter(({ subject }) => !open.has(subject)).map((act) => [act.subject, act]));
  return [...lasts.values()].flatMap(({ kind, answer, subject }) => {
    const place = places[kind];
    if (place === undefined) return [];
    const expected = place[1](answer as Row);
    const key = kind === 'account' ? 'username' : 'id';
    const found = place[0].filter((row) => row[key] === expected[key]);
    // Other acts change whether a batch is undone and when an account was last used.
    const isSame = found.length === 1 && isDeepStrictEqual(without(found[0] ?? {}), without(expected));
    return isSame
      ? []
      : [`acknowledged, but different afterwards: ${kind} ${subject} ${JSON.stringify({ found, expected })}`];
  });
}

function without({ undoneBy: _, undoneAt: _at, undoneAuthor: _by, lastActiveAt: __, ...row }: Row): Row {
  return row;
}

/** Checks that acknowledged annulments and undos are in the record, as acts on what they concern. */
async function checkAnnulments(world: World, acts: readonly Act[]): Promise<string[]> {
  const faults: string[] = [];
  const { batches } = await read<{ batches: Row[] }>(
    world,
    requestOf('quantri', listBatches, { query: { limit: 500 } }),
  );
  for (const { subject, answer } of acts.filter(({ kind }) => kind === 'undo')) {
    const { id } = (answer as { batch: Row }).batch;
    const found = batches.find((batch) => batch['id'] === id);
    if (found !== undefined && found['undoneBy'] !== subject)
      faults.push(`acknowledged, but not undone: ${JSON.stringify(found)}`);
  }
  for (const { subject, answer } of acts.filter(({ kind }) => kind === 'annulment')) {
    const [cell] = (answer as { cells: Row[] }).cells;
    const { communeId, set, indicator } = cell as { communeId: string; set: string; indicator: string };
    const query = { set, indicator, limit: 1000 };
    const { entries } = await read<{ entries: { annulments: { act: string }[] }[] }>(
      world,
      requestOf('dieuphoi', listEntries, { params: { communeId }, query }),
    );
    const count = entries.flatMap(({ annulments }) => annulments).filter(({ act }) => act === subject).length;
    if (count !== 1) faults.push(`acknowledged, but recorded ${count} times: annulment ${subject}`);
  }
  return faults;
}

/** Checks that repeating an acknowledged request gives the first answer. */
async function checkRepeats(world: World, acts: readonly Act[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { kind, request, answer } of acts.filter(({ isRepeatable }) => isRepeatable)) {
    if (kind === 'commune' || kind === 'account' || kind === 'office') continue;
    const again = await send(world.address, request);
    const isSame =
      again !== undefined && again.status < 300 && isDeepStrictEqual(stripped(again.body), stripped(answer));
    if (!isSame)
      faults.push(`repeated with a different answer: ${describe(request)} ${JSON.stringify(again)}`);
  }
  return faults;
}

const stripped = (answer: unknown) => without(answer as Row);

async function checkChain(world: World): Promise<string[]> {
  const verified = await read<AuditVerification>(world, requestOf('quantri', verifyAudit, {}));
  return verified.broken === null ? [] : [`the audit chain is broken: ${JSON.stringify(verified.broken)}`];
}

async function read<Answer>({ address }: World, request: Parameters<typeof send>[1]): Promise<Answer> {
  const answered = await send(address, request);
  if (answered?.status !== 200)
    throw new Error(`${describe(request)} was answered with ${JSON.stringify(answered)}`);
  return answered.body as Answer;
}
