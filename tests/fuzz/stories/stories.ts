import { startTwoFactor } from '#shared/contract/people/own-account.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { codeNow } from '../../support/accounts/two-factor.ts';
import { commit, mappingOf } from '../../support/files/imports.ts';
import { reportBody } from '../../support/files/reports.ts';
import { targetDraft } from '../../support/record/decisions.ts';
import { SET } from '../../support/record/entries.ts';
import { seen, targetBody } from '../../support/record/targets.ts';
import type { FuzzCaller } from '../callers.ts';
import type { FuzzInput } from '../requests.ts';
import type { World } from '../world.ts';
import { PLAIN_STORIES } from './plain-stories.ts';
import { callerIn, compared, cookiesOf, enrolled, lookedAt, madeReport, nextEntry } from './story-steps.ts';

/** A valid request that chance does not come upon, because something must have happened first. */
export interface Told {
  caller: FuzzCaller;
  input: Partial<FuzzInput>;
  /** Instead of the caller's session. */
  cookie?: string;
}

/** By operation, as the document names it. */
export const STORIES: Record<string, (world: World) => Promise<Told>> = {
  ...PLAIN_STORIES,
  'POST /api/session': async () => ({
    caller: null,
    input: { body: { username: 'lanhdao', password: TEST_PASSWORD } },
  }),
  'POST /api/session/two-factor': async (world) => {
    const { secret } = await enrolled(world, 'quangan');
    const body = { username: 'quangan', password: TEST_PASSWORD };
    const challenge = await world.ask('POST', '/api/session', null, body);
    const code = codeNow(secret);
    return {
      caller: null,
      cookie: cookiesOf(challenge.headers['set-cookie']),
      input: { body: { code, kind: 'totp' } },
    };
  },
  'POST /api/own/password': async () => ({
    caller: 'lanhdao',
    input: { body: { current: TEST_PASSWORD, next: 'mùa gặt sớm 2024' } },
  }),
  'POST /api/own/two-factor/confirmation': async (world) => {
    const { secret } = await callerIn(world, 'gddt').call(startTwoFactor, {
      body: { password: TEST_PASSWORD },
    });
    return { caller: 'gddt', input: { body: { code: codeNow(secret) } } };
  },
  'POST /api/own/two-factor/recovery-codes': (world) => withPassword(world),
  'POST /api/own/two-factor/end': (world) => withPassword(world),
  'POST /api/own/two-factor': async () => ({
    caller: 'lanhdao',
    input: { body: { password: TEST_PASSWORD } },
  }),
  'DELETE /api/accounts/{username}/two-factor': async (world) => {
    await enrolled(world, 'quangan');
    return { caller: 'quantri', input: { params: { username: 'quangan' } } };
  },
  'POST /api/criteria-sets/{setId}/target-consequences': async () => ({
    caller: 'dieuphoi',
    input: { params: { setId: SET }, body: { decisions: [targetDraft()] } },
  }),
  'POST /api/criteria-sets/{setId}/target-decisions': async (world) => ({
    caller: 'dieuphoi',
    input: { params: { setId: SET }, body: await seen(callerIn(world, 'dieuphoi'), targetBody()) },
  }),
  'POST /api/communes/{communeId}/entries': async (world) => ({
    caller: 'dieuphoi',
    input: { params: { communeId: '06901' }, body: await nextEntry(world) },
  }),
  'POST /api/imports': async (world) => {
    const { file, look } = await lookedAt(world);
    return { caller: 'dieuphoi', input: { body: { set: SET, file, mapping: mappingOf(look) } } };
  },
  'GET /api/imports/{importId}': (world) => withImport(world),
  'GET /api/imports/{importId}/rows': (world) => withImport(world),
  'POST /api/imports/{importId}/batch': async (world) => {
    const { caller, input } = await withImport(world);
    return { caller, input: { ...input, body: { id: crypto.randomUUID() } } };
  },
  'POST /api/batches/{batchId}/undo': async (world) => {
    const { id } = await commit(callerIn(world, 'dieuphoi'), await compared(world), {
      id: crypto.randomUUID(),
    });
    return { caller: 'dieuphoi', input: { params: { batchId: id }, body: { id: crypto.randomUUID() } } };
  },
  'GET /api/uploads/{hash}/sheets': async (world) => {
    const { file } = await lookedAt(world);
    return { caller: 'dieuphoi', input: { params: { hash: file.hash }, query: { set: SET } } };
  },
  'GET /api/files/{hash}': async (world) => {
    const sent = await lookedAt(world);
    await commit(callerIn(world, 'dieuphoi'), await compared(world, sent), { id: crypto.randomUUID() });
    return { caller: 'lanhdao', input: { params: { hash: sent.file.hash } } };
  },
  'POST /api/reports': async () => ({
    caller: 'dieuphoi',
    input: { body: reportBody({ id: crypto.randomUUID() }) },
  }),
  'GET /api/reports/{reportId}': (world) => withReport(world),
  'GET /api/reports/{reportId}.docx': (world) => withReport(world),
};

async function withPassword(world: World): Promise<Told> {
  const { cookie } = await enrolled(world, 'gddt');
  return { caller: 'gddt', cookie, input: { body: { password: TEST_PASSWORD } } };
}

async function withImport(world: World): Promise<Told> {
  return { caller: 'dieuphoi', input: { params: { importId: (await compared(world)).id } } };
}

async function withReport(world: World): Promise<Told> {
  return { caller: 'lanhdao', input: { params: { reportId: await madeReport(world) } } };
}

/** Operations that no request to this server is answered by with 2xx, and why. */
export const NEVER_SUCCEED: Record<string, string> = {
  'POST /api/set-up': 'there are accounts; the first one is made in tests/api/people/set-up.test.ts',
};

/** Operations that refuse nobody, whatever is asked, and why. */
export const NEVER_REFUSE: Record<string, string> = {};
