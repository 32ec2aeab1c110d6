import { describe, expect, test } from 'vitest';
import type { SheetLook } from '#shared/contract/record/imports.ts';
import { ABOUT_MARK } from '#shared/domain/record/import/layout/decimal-mark.ts';
import type { Choice, Question } from '#shared/domain/record/import/layout/questions.ts';
import type { ColumnRole, SheetMapping } from '#shared/domain/record/import/mapping.ts';
import { initialReading } from '../../../../client/features/record/imports/reading/file-reading.ts';
import {
  answerInMapping,
  choiceInEffect,
} from '../../../../client/features/record/imports/reading/questions/answers.ts';
import {
  answerQuestion,
  askedQuestions,
  chooseDecimalMark,
} from '../../../../client/features/record/imports/reading/questions/asked-questions.ts';
import { recognitionSummary } from '../../../../client/features/record/imports/reading/recognition-summary.ts';
import { sheetLook, workbookLook } from '../../../support/files/sheet-look.ts';
import { sheetMapping } from '../../../support/files/sheets.ts';

const DAY = '2024-06-30';
const IGNORED: ColumnRole = { is: 'ignored' };
const VALUE: ColumnRole = { is: 'value' };
const NONE: Choice = { key: 'none', is: 'none', text: '', change: {} };

const onlyColumn = (key: string, column: number): Choice => ({
  key,
  is: 'column',
  text: `Kết quả ${key}`,
  change: { columns: [1, 2].map((one) => ({ column: one, role: one === column ? VALUE : IGNORED })) },
});

const PERIODS: Question = {
  id: 'which-period value',
  kind: 'which-period',
  texts: ['Kết quả 2022', 'Kết quả 2023'],
  columns: [1, 2],
  indicator: null,
  choices: [
    onlyColumn('B', 1),
    onlyColumn('C', 2),
    {
      key: 'own-days',
      is: 'own-days',
      text: '',
      change: {
        columns: [
          { column: 1, role: { is: 'value', day: '2022-12-31' } },
          { column: 2, role: { is: 'value', day: '2023-12-31' } },
        ],
      },
    },
    NONE,
  ],
};

const COMMUNE: Question = {
  id: 'which-commune',
  kind: 'which-commune',
  texts: [],
  columns: [],
  indicator: null,
  choices: [{ key: '06901', is: 'commune', text: 'Quảng An', change: { communeId: '06901' } }, NONE],
};

const TITLE_DAY: Question = {
  id: 'which-day',
  kind: 'which-day',
  texts: ['ĐẾN NGÀY 31/12/2023'],
  columns: [],
  indicator: null,
  choices: [
    { key: '2023-12-31', is: 'day', text: 'ĐẾN NGÀY 31/12/2023', change: { day: '2023-12-31' } },
    { key: 'chosen-day', is: 'chosen-day', text: '', change: { day: null } },
  ],
};

const ASKED = sheetMapping({ columns: [{ is: 'indicator' }, IGNORED, IGNORED], communeId: '06901' });

const lookAt = (questions: Question[], given: Partial<SheetLook> = {}) => sheetLook({ questions, ...given });

function choiceOf({ choices }: Question, key: string): Choice {
  const found = choices.find((choice) => choice.key === key);
  if (found === undefined) throw new Error(`no choice ${key}`);
  return found;
}

const answer = (mapping: SheetMapping, question: Question, key: string) =>
  answerInMapping(mapping, question, choiceOf(question, key));

describe('an answer to a question', () => {
  test('gives the columns their roles and is noted; another answer takes its effect back', () => {
    const one = answer(ASKED, PERIODS, 'C');
    expect([one.columns, one.answered]).toEqual([[{ is: 'indicator' }, IGNORED, VALUE], [PERIODS.id]]);
    const both = answer(one, PERIODS, 'own-days');
    expect(both.columns.slice(1)).toEqual([
      { is: 'value', day: '2022-12-31' },
      { is: 'value', day: '2023-12-31' },
    ]);
    const none = answer(both, PERIODS, 'none');
    expect([none.columns.slice(1), none.answered]).toEqual([[IGNORED, IGNORED], [PERIODS.id]]);
  });

  test('changes only what it is about', () => {
    const mapping = { ...ASKED, communeOthers: ['06904'], day: '2023-12-31' };
    expect(answer(mapping, PERIODS, 'C')).toMatchObject({ communeId: '06901', day: '2023-12-31' });
    expect(answer(mapping, COMMUNE, 'none')).toMatchObject({ communeId: null, communeOthers: [] });
    expect(answer(mapping, TITLE_DAY, 'chosen-day')).toMatchObject({ communeId: '06901', day: null });
  });

  test.each([
    ['B', PERIODS],
    ['own-days', PERIODS],
    ['none', PERIODS],
    ['06901', COMMUNE],
    ['2023-12-31', TITLE_DAY],
    ['chosen-day', TITLE_DAY],
  ])('%s is found again in the mapping', (key, question) => {
    expect(choiceInEffect(question, answer(ASKED, question, key), 'comma')?.key).toBe(key);
  });

  test('is not found in a mapping that was changed by hand', () => {
    const columns = [IGNORED, VALUE, VALUE];
    expect(choiceInEffect(PERIODS, { ...ASKED, columns }, 'comma')).toBeUndefined();
  });
});

describe('the questions about a file', () => {
  const questionsOf = (reading: ReturnType<typeof initialReading>, day = DAY) =>
    askedQuestions(reading, day).map(({ question, sheets, isOpen, choice }) => [
      question.kind,
      sheets,
      isOpen,
      choice?.key,
    ]);

  test('keep the file from counting as recognised until they are answered', () => {
    const reading = initialReading(workbookLook(lookAt([PERIODS])));
    expect(recognitionSummary(reading, DAY)).toEqual({ is: 'someAsked', open: 1 });
    const [asked] = askedQuestions(reading, DAY);
    if (asked === undefined) throw new Error('nothing is asked');
    const answered = answerQuestion(reading, asked, choiceOf(PERIODS, 'C'));
    expect(recognitionSummary(answered, DAY)).toEqual({ is: 'allKnown', open: 0 });
    expect(questionsOf(answered)).toEqual([['which-period', [0], false, 'C']]);
  });

  test('are asked once for all selected sheets with the same question, and answered for all', () => {
    // Copies, as in an answer of the server.
    const other = lookAt([structuredClone(PERIODS)], { name: 'Trang 2' });
    const hidden = lookAt([PERIODS], { name: 'Nháp', isHidden: true });
    const reading = initialReading(workbookLook(lookAt([PERIODS]), other, hidden));
    expect(questionsOf(reading)).toEqual([['which-period', [0, 1], true, 'none']]);
    const [asked] = askedQuestions(reading, DAY);
    if (asked === undefined) throw new Error('nothing is asked');
    expect(asked.question.choices).toContain(asked.choice);
    const { sheets } = answerQuestion(reading, asked, choiceOf(PERIODS, 'B'));
    expect(sheets.map(({ mapping }) => mapping.columns[1]?.is)).toEqual(['value', 'value', 'ignored']);
  });

  test('the day of a title is proposed, and not asked about if it is the chosen one', () => {
    const mapping = sheetMapping({ columns: [{ is: 'commune' }, VALUE], day: '2023-12-31' });
    const reading = initialReading(workbookLook(lookAt([TITLE_DAY], { mapping, isReadable: true })));
    expect(questionsOf(reading)).toEqual([['which-day', [0], true, '2023-12-31']]);
    expect(questionsOf(reading, '2023-12-31')).toEqual([]);
  });

  test('show a remembered answer as such until it is given again', () => {
    const mapping = answer(ASKED, PERIODS, 'C');
    const reading = initialReading(
      workbookLook(lookAt([PERIODS], { mapping, isRemembered: true, isReadable: true })),
    );
    const [asked] = askedQuestions(reading, DAY);
    if (asked === undefined) throw new Error('nothing is asked');
    expect(asked).toMatchObject({ isOpen: false, isRemembered: true, choice: { key: 'C' } });
    const again = answerQuestion(reading, asked, choiceOf(PERIODS, 'B'));
    expect(askedQuestions(again, DAY)[0]).toMatchObject({ isRemembered: false, choice: { key: 'B' } });
  });

  test('the decimal mark is one for the file; choosing it by hand answers the question about it', () => {
    const mapping = sheetMapping({ columns: [{ is: 'commune' }, { is: 'of-indicator', code: '14.1' }] });
    const reading = initialReading(workbookLook(lookAt([ABOUT_MARK], { mapping, isReadable: true })));
    const [asked] = askedQuestions(reading, DAY);
    if (asked === undefined) throw new Error('nothing is asked');
    expect(asked.isOpen).toBe(true);
    const answered = answerQuestion(reading, asked, choiceOf(ABOUT_MARK, 'point'));
    for (const one of [answered, chooseDecimalMark(reading, 'point')]) {
      expect(one.decimalMark).toBe('point');
      expect(questionsOf(one)).toEqual([['decimal-mark', [0], false, 'point']]);
    }
  });
});
