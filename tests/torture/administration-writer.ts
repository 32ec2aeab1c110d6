import { changeAccount, createAccount } from '#shared/contract/people/accounts.ts';
import { changeOffice, createOffice } from '#shared/contract/people/offices.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { decideTargets, previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { changeCommune, createCommune } from '#shared/contract/units/communes.ts';
import type { Office } from '#shared/domain/people/office.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { nationalSet } from '../support/fixtures.ts';
import type { Kind } from './ledger.ts';
import { uuidOf } from './random.ts';
import { type Request, requestOf, send } from './request.ts';
import { FREE_SET, nextOf, type World, type Writer } from './writers.ts';

// No other writer records figures of this indicator, so the consequences of its targets stay the same while they are decided.
const DECIDED = listIndicators(nationalSet(FREE_SET)).findLast(({ kind }) => kind === 'share')?.code ?? '';
const DAY = '2024-01-24';

/** One administrative act after another: communes, accounts, offices, assignments of sets, decisions on targets. */
export const writeAdministration: Writer = async (world, most = Number.POSITIVE_INFINITY) => {
  for (let made = 0; made < most; made++) {
    const n = nextOf(world, 'administration');
    const isDone = await [makeCommune, makeAccount, makeOffice, assign, decide][n % 5]?.(world, n);
    if (isDone !== true) return;
  }
};

// The sample's communes are units until June 2025.
const dayOf = (n: number) => addDays('2021-07-01', n % 1400) ?? '';

async function isAcknowledged(
  world: World,
  kind: Kind,
  subject: string,
  request: Request,
  isRepeatable = false,
): Promise<boolean> {
  return (await world.ledger.ask(world.address, kind, subject, request, isRepeatable)) !== undefined;
}

async function makeCommune(world: World, n: number): Promise<boolean> {
  const id = String(70_000 + n);
  const body = { id, name: `Xã thứ ${n}`, group: 'Huyện Đầm Hà', regions: ['DBSH'] };
  if (!(await isAcknowledged(world, 'commune', id, requestOf('quantri', createCommune, { body }))))
    return false;
  const change = { params: { communeId: id }, body: { name: `Xã thứ ${n}, tên mới` } };
  return isAcknowledged(world, 'commune', id, requestOf('quantri', changeCommune, change), true);
}

async function makeAccount(world: World, n: number): Promise<boolean> {
  const username = `can-bo-${n}`;
  const body = { username, name: `Cán bộ ${n}`, role: 'commune' as const, communes: ['06901'] };
  if (!(await isAcknowledged(world, 'account', username, requestOf('quantri', createAccount, { body }))))
    return false;
  const change = { params: { username }, body: { communes: ['06901', '06904'] } };
  return isAcknowledged(world, 'account', username, requestOf('quantri', changeAccount, change), true);
}

async function makeOffice(world: World, n: number): Promise<boolean> {
  const name = `Phòng thứ ${n}`;
  const creating = requestOf('quantri', createOffice, { body: { name, leads: { [FREE_SET]: [DECIDED] } } });
  const office = await world.ledger.ask<Office>(world.address, 'office', name, creating, false);
  if (office === undefined) return false;
  const change = { params: { officeId: office.id }, body: { leads: {} } };
  return isAcknowledged(world, 'office', name, requestOf('quantri', changeOffice, change), true);
}

async function assign(world: World, n: number): Promise<boolean> {
  const ids = ['06898', '06901', '06904'].map((communeId, i) => ({
    id: uuidOf(world.name, 'assign', n, i),
    communeId,
  }));
  const body = { set: FREE_SET, validFrom: dayOf(n), document: '51/QĐ-UBND', communes: ids };
  return isAcknowledged(
    world,
    'assignment',
    ids[0]?.id ?? '',
    requestOf('quantri', assignSet, { body }),
    true,
  );
}

async function decide(world: World, n: number): Promise<boolean> {
  const draft = {
    kind: 'set' as const,
    indicator: DECIDED,
    region: null,
    validFrom: dayOf(n),
    value: 10 + (n % 80),
  };
  const params = { setId: FREE_SET };
  const looking = requestOf('dieuphoi', previewTargetDecisions, {
    params,
    body: { decisions: [draft], on: DAY },
  });
  const seen = await send(world.address, looking);
  if (seen === undefined) return false;
  const id = uuidOf(world.name, 'decide', n);
  const { digest } = seen.body as { digest: string };
  const body = { decisions: [{ id, draft }], seen: { on: DAY, digest }, document: '1234/QĐ-UBND' };
  return isAcknowledged(world, 'target', id, requestOf('dieuphoi', decideTargets, { params, body }), true);
}
