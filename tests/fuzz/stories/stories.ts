import { startTwoFactor } from '#shared/contract/people/own-account.ts';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { codeNow, nextCode } from '../../support/accounts/two-factor.ts';
import { commit, mappingOf } from '../../support/files/imports.ts';
import { reportBody } from '../../support/files/reports.ts';
import { targetDraft } from '../../support/record/decisions.ts';
import { SET } from '../../support/record/entries.ts';
import { seen, targetBody } from '../../support/record/targets.ts';
import type { FuzzCaller } from '../callers.ts';
import type { FuzzInput } from '../requests.ts';
import type { World } from '../world.ts';
import { PLAIN_STORIES } from './plain-stories.ts';
import {
  callerIn,
  compared,
  cookiesOf,
  enrolled,
  madeReport,
  nextAnnulment,
  nextEntry,
  nextFigure,
  uploadedFile,
} from './story-steps.ts';

/** A valid request that needs earlier requests, so that random input does not produce it. */
export interface Story {
  caller: FuzzCaller;
  input: Partial<FuzzInput>;
  /** In place of the session of the caller. */
  cookie?: string;
}

/** By name of the operation in the document. */
export const STORIES: Record<string, (world: World) => Promise<Story>> = {
  ...PLAIN_STORIES,
  'POST /api/session': async () => ({
    caller: null,
    input: { body: { username: 'lanhdao', password: TEST_PASSWORD } },
  }),
  'POST /api/session/two-factor': async (world) => {
    const { secret } = await enrolled(world, 'quangan');
    const body = { username: 'quangan', password: TEST_PASSWORD };
    const challenge = await world.ask('POST', '/api/session', null, body);
    const code = nextCode(secret);
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
  'POST /api/communes/{communeId}/metrics': async (world) => ({
    caller: 'dieuphoi',
    input: { params: { communeId: '06901' }, body: await nextFigure(world) },
  }),
  'POST /api/annulments': async (world) => ({
    caller: 'dieuphoi',
    input: { body: await nextAnnulment(world) },
  }),
  'POST /api/annulments/{actId}/undo': async (world) => {
    const { id: actId } = await callerIn(world, 'dieuphoi').call(recordAnnulment, {
      body: await nextAnnulment(world),
    });
    const body = { id: crypto.randomUUID(), reason: 'hủy nhầm' };
    return { caller: 'dieuphoi', input: { params: { actId }, body } };
  },
  'POST /api/imports': async (world) => {
    const { file, look } = await uploadedFile(world);
    return { caller: 'dieuphoi', input: { body: { set: SET, file, mapping: mappingOf(look) } } };
  },
  'GET /api/imports/{importId}': (world) => withImport(world),
  'GET /api/imports/{importId}/rows': (world) => withImport(world),
  'POST /api/imports/{importId}/batch': async (world) => {
    const { id, doubts } = await compared(world);
    const body = { id: crypto.randomUUID(), confirms: doubts };
    return { caller: 'dieuphoi', input: { params: { importId: id }, body } };
  },
  'POST /api/batches/{batchId}/undo': async (world) => {
    const made = await compared(world);
    const choices = { id: crypto.randomUUID(), confirms: made.doubts };
    const { id } = await commit(callerIn(world, 'dieuphoi'), made, choices);
    return { caller: 'dieuphoi', input: { params: { batchId: id }, body: { id: crypto.randomUUID() } } };
  },
  'GET /api/uploads/{hash}/sheets': async (world) => {
    const { file } = await uploadedFile(world);
    return { caller: 'dieuphoi', input: { params: { hash: file.hash }, query: { set: SET } } };
  },
  'GET /api/files/{hash}': async (world) => {
    const sent = await uploadedFile(world);
    const made = await compared(world, sent);
    await commit(callerIn(world, 'dieuphoi'), made, { id: crypto.randomUUID(), confirms: made.doubts });
    return { caller: 'lanhdao', input: { params: { hash: sent.file.hash } } };
  },
  'POST /api/reports': async () => ({
    caller: 'dieuphoi',
    input: { body: reportBody({ id: crypto.randomUUID() }) },
  }),
  'GET /api/reports/{reportId}': (world) => withReport(world),
  'GET /api/reports/{reportId}.docx': (world) => withReport(world),
};

async function withPassword(world: World): Promise<Story> {
  const { cookie } = await enrolled(world, 'gddt');
  return { caller: 'gddt', cookie, input: { body: { password: TEST_PASSWORD } } };
}

async function withImport(world: World): Promise<Story> {
  return { caller: 'dieuphoi', input: { params: { importId: (await compared(world)).id } } };
}

async function withReport(world: World): Promise<Story> {
  return { caller: 'lanhdao', input: { params: { reportId: await madeReport(world) } } };
}

/** Operations that cannot answer with 2xx here, and the reason. */
export const NEVER_SUCCEED: Record<string, string> = {
  'POST /api/set-up': 'accounts exist; tests/api/people/set-up.test.ts creates the first one',
};

/** Operations that never refuse a request, and the reason. */
export const NEVER_REFUSE: Record<string, string> = {};
