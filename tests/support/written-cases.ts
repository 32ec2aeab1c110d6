import { createHash } from 'node:crypto';
import { startTwoFactor } from '#shared/contract/people/own-account.ts';
import { setUp } from '#shared/contract/people/session.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { addCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { SetUpCode } from '../../server/features/people/accounts/codes.ts';
import { insertRecognition } from '../../server/features/units/communes/repository.ts';
import { cookieOf, insertTestAccount, TEST_PASSWORD } from './accounts/sessions.ts';
import { answerChallenge, challengeOf, codeNow, enrolledService } from './accounts/two-factor.ts';
import { AUDITED_CASES } from './audited/audited-cases.ts';
import { SentBytes, serviceOn, type TestCaller, type TestService } from './client.ts';
import type { OperationName } from './contract.ts';
import { freshDatabase } from './database.ts';
import { commit, compare, sendAndLook } from './files/imports.ts';
import { reportBody } from './files/reports.ts';
import { nationalSet } from './fixtures.ts';
import { ASKER, type Known } from './questions.ts';
import { targetDraft } from './record/decisions.ts';
import { entryBody, nextId, SET } from './record/entries.ts';
import { decide, targetBody } from './record/targets.ts';

/** A service with data of every kind, and the ids that only the service assigns. */
export interface World {
  service: TestService;
  known: Known;
  asker: TestCaller;
}

/** A successful call of an operation that may write, in a prepared world. */
export interface WrittenCase {
  operation: OperationName;
  what: string;
  world?: () => Promise<World>;
  act: (world: World) => Promise<unknown>;
}

const SENT = 'Xã;Chỉ tiêu;Ngày số liệu;Kết quả\nQuảng An;14.2;2024-03-01;88\n';
const EVIDENCE = 'Nghị quyết của Hội đồng nhân dân tỉnh';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const judged = { value: null, judgement: 'met', reason: 'đã kiểm tra' } as const;

/** World of most writes. */
export async function fullWorld(given?: TestService): Promise<World> {
  const service = given ?? (await serviceOn(freshDatabase()));
  service.database.write((tx) => {
    insertTestAccount(tx, { username: ASKER });
    const recognised = { level: 'nang-cao', forYear: 2020, document: null, source: 'kiểm thử' };
    insertRecognition(tx, { communeId: '06901', decidedOn: '2021-05-05', ...recognised });
  });
  const asker = service.as({ cookie: cookieOf(ASKER) });
  const figures = [
    ['06901', entryBody({ indicator: '5.1', ...judged })],
    ['99999', entryBody({ indicator: '14.1' })],
    ['99999', entryBody({ indicator: '6.1', ...judged })],
  ] as const;
  for (const [communeId, body] of figures) await asker.call(recordEntry, { params: { communeId }, body });
  const people = { metric: 'population', effectiveOn: '2024-01-01', value: 5100 } as const;
  await asker.call(recordMetric, { params: { communeId: '99999' }, body: { id: nextId(), ...people } });
  const { id: reportId } = await asker.call(createReport, { body: reportBody() });
  const { id: importId } = await compare(asker, await sendAndLook(asker, SENT, 'so-lieu.csv'));
  return { service, asker, known: { reportId, importId, fileHashes: [hashOf(SENT), hashOf(EVIDENCE)] } };
}

async function emptyWorld(setUpCode: SetUpCode): Promise<World> {
  const service = await serviceOn(freshDatabase('empty'), { setUpCode });
  const known = { reportId: nextId(), importId: nextId(), fileHashes: [] };
  return { service, known, asker: service.as(null) };
}

const setUpCode = new SetUpCode();
let enrolledSecret = '';

const OTHER_CASES: WrittenCase[] = [
  {
    operation: 'addCriteriaSet',
    what: 'a new revision',
    act: ({ asker }) =>
      asker.call(addCriteriaSet, { body: { document: { ...nationalSet(SET), shortTitle: 'Đã sửa' } } }),
  },
  {
    operation: 'assignSet',
    what: 'another set',
    act: ({ asker }) => {
      const communes = [{ id: nextId(), communeId: '06901' }];
      const body = { set: 'ntm-2021-2025', validFrom: '2024-01-01', document: '52/QĐ-UBND', communes };
      return asker.call(assignSet, { body });
    },
  },
  {
    operation: 'decideTargets',
    what: 'with a file',
    act: async ({ service, asker }) => {
      const file = new SentBytes(EVIDENCE);
      const { hash, name } = await asker.call(uploadFile, { query: { name: 'nghi-quyet.txt' }, file });
      return decide(service, targetBody({}, { file: { hash, name } }));
    },
  },
  {
    operation: 'commitImport',
    what: 'alone',
    act: ({ asker, known }) => commit(asker, { id: known.importId }),
  },
  {
    operation: 'undoBatch',
    what: 'alone',
    act: async ({ asker, known }) => {
      const { id: batchId } = await commit(asker, { id: known.importId });
      return asker.call(undoBatch, { params: { batchId }, body: { id: nextId() } });
    },
  },
  {
    operation: 'startImport',
    what: 'alone',
    act: async ({ asker }) => compare(asker, await sendAndLook(asker, SENT, 'so-lieu.csv')),
  },
  {
    operation: 'uploadFile',
    what: 'alone',
    act: ({ asker }) =>
      asker.call(uploadFile, { query: { name: 'nghi-quyet.csv' }, file: new SentBytes(EVIDENCE) }),
  },
  {
    operation: 'previewTargetDecisions',
    what: 'alone',
    act: ({ asker }) =>
      asker.call(previewTargetDecisions, {
        params: { setId: SET },
        body: { decisions: [targetDraft()], on: '2024-01-24' },
      }),
  },
  {
    operation: 'startTwoFactor',
    what: 'alone',
    act: ({ service }) => service.call(startTwoFactor, { body: { password: TEST_PASSWORD } }),
  },
  {
    operation: 'signInWithCode',
    what: 'alone',
    world: async () => {
      const { service, secret } = await enrolledService();
      enrolledSecret = secret;
      return fullWorld(service);
    },
    act: async ({ service }) => {
      const challenge = await challengeOf(service, { username: 'quangan' });
      const { statusCode, payload } = await answerChallenge(service, challenge, codeNow(enrolledSecret));
      if (statusCode !== 201) throw new Error(payload);
    },
  },
  {
    operation: 'setUp',
    what: 'alone',
    world: () => emptyWorld(setUpCode),
    act: ({ asker }) => {
      const first = { username: 'dau-tien', name: 'Người đầu tiên', password: TEST_PASSWORD };
      return asker.call(setUp, { body: { code: setUpCode.text, ...first } });
    },
  },
];

/** At least one successful call of every operation that may write. */
export const WRITTEN_CASES: WrittenCase[] = [
  ...AUDITED_CASES.map(
    ({ operation, before, act }, index): WrittenCase => ({
      operation,
      what: `audited case ${index + 1}`,
      ...(before && {
        world: async () => {
          const world = await fullWorld();
          await before(world.service);
          return world;
        },
      }),
      act: ({ service }) => act(service),
    }),
  ),
  ...OTHER_CASES,
];
