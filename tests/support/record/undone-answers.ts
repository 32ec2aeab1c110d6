import type { Fact } from '#shared/contract/fact.ts';
import type { ReadOperation } from '#shared/contract/operation.ts';
import { listBatches } from '#shared/contract/record/batches.ts';
import { listEntries } from '#shared/contract/record/entries.ts';
import { listMetricFigures } from '#shared/contract/record/metrics.ts';
import { exportPackage, exportTable } from '#shared/contract/reporting/exports.ts';
import { readSystem } from '#shared/contract/trust/service.ts';
import type { TestService } from '../client.ts';
import { ask, type Known, listQuestions, type Question } from '../questions.ts';
import { SET } from './entries.ts';

const FACTS: readonly Fact[] = ['entry', 'metric-figure', 'annulment'];

// They list what was recorded, whether it counts or not. Of the first three the test compares what counts.
const HISTORY: readonly ReadOperation[] = [listEntries, listMetricFigures, listBatches, readSystem];

// The questions about reports, imports and files read no figures.
const NONE: Known = { reportId: '', importId: '', fileHashes: [] };

const DAYS = ['2023-12-31', '2024-02-20', '2024-07-01'] as const;

/** Questions to every operation that reads entries or figures, on several days; not those that list the record itself. */
export async function questionsAboutFigures(service: TestService): Promise<Question[]> {
  const all = await listQuestions(service, NONE);
  return all
    .filter(({ operation, input }) => {
      const isList =
        (operation === exportTable && input.params?.['table'] === 'entries') || operation === exportPackage;
      return (
        operation.readsFrom.some((fact) => FACTS.includes(fact)) && !HISTORY.includes(operation) && !isList
      );
    })
    .flatMap((question) => onDays(question));
}

function onDays(question: Question): Question[] {
  const { operation, input } = question;
  const name = ['on', 'to'].find((one) => operation.query !== undefined && one in operation.query.shape);
  if (name === undefined) return [question];
  const from = 'from' in (operation.query?.shape ?? {}) ? { from: '2023-01-01' } : {};
  return DAYS.map((day) => ({
    ...question,
    input: { ...input, query: { ...input.query, ...from, [name]: day } },
  }));
}

// Positions in the order of recording, and the entry that the author saw, differ between the two histories.
const withoutPlace = (text: string) =>
  text.replaceAll(/"seq":\d+/g, '"seq":0').replaceAll(/"replaces":(null|"[^"]*")/g, '"replaces":null');

/** Answers to the questions as text, without positions in the order of recording. */
export async function answersTo(service: TestService, questions: readonly Question[]): Promise<string[]> {
  const answers: string[] = [];
  for (const question of questions) {
    const answer = await ask(service, question);
    if (!answer.startsWith('200 ')) throw new Error(`not answered: ${question.operation.path} ${answer}`);
    answers.push(withoutPlace(answer));
  }
  return answers;
}

/** Statements that count: entries and figures that are not annulled, and rows of the file of entries. */
export async function countedIn({ call }: TestService): Promise<string[]> {
  const counted: string[] = [];
  for (const communeId of ['06901', '99999']) {
    const params = { communeId };
    const { entries } = await call(listEntries, { params, query: { set: SET, limit: 1000 } });
    const { figures } = await call(listMetricFigures, { params, query: { limit: 1000 } });
    for (const one of [...entries, ...figures]) {
      const { annulments, ...statement } = one;
      if (annulments.at(-1)?.kind !== 'annul') counted.push(withoutPlace(JSON.stringify(statement)));
    }
  }
  const table = { params: { table: 'entries', format: 'csv' }, query: { set: SET } } as const;
  const [head = '', ...rows] = (await call(exportTable, table)).replace('\uFEFF', '').split('\r\n');
  const columns = head.split(',');
  const at = (column: string) => columns.indexOf(column);
  for (const row of rows) {
    const cells = row.split(',');
    if (cells[at('annulledAt')] !== '') continue;
    counted.push(cells.filter((_, i) => i !== at('seq') && i !== at('replaces')).join(','));
  }
  return counted;
}
