import { openQuestions } from '#shared/domain/record/import/layout/open-questions.ts';
import type { Choice, Question } from '#shared/domain/record/import/layout/questions.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { FileReading, SheetReading } from '../file-reading.ts';
import { answerInMapping, choiceInEffect } from './answers.ts';

/** A question about the selected sheets, open or answered. Sheets with the same question are asked about once. */
export interface AskedQuestion {
  key: string;
  question: Question;
  /** Positions of the sheets in the file. */
  sheets: readonly number[];
  isOpen: boolean;
  /** The answer of an earlier file. */
  isRemembered: boolean;
  /** Choice that is in effect: the answer, or the proposal while the question is open. */
  choice: Choice | undefined;
}

/** Questions about the selected sheets, in the order of the file; those decided in another way are left out. */
export function askedQuestions(reading: FileReading, day: LocalDate): AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  for (const [i, sheet] of reading.sheets.entries()) {
    if (!sheet.isRead) continue;
    const open = new Set(openQuestions(sheet.look.questions, sheet.mapping, day));
    for (const question of sheet.look.questions) {
      const isOpen = open.has(question);
      if (!isOpen && !sheet.mapping.answered.includes(question.id)) continue;
      const key = JSON.stringify(question);
      const before = asked.get(key);
      asked.set(key, {
        key,
        // Its choices are those of the first sheet, as is the one in effect.
        question: before?.question ?? question,
        sheets: [...(before?.sheets ?? []), i],
        isOpen: isOpen || before?.isOpen === true,
        isRemembered: isRemembered(sheet, question) && before?.isRemembered !== false,
        choice: before?.choice ?? choiceInEffect(question, sheet.mapping, reading.decimalMark),
      });
    }
  }
  return [...asked.values()];
}

function isRemembered({ look, answeredHere }: SheetReading, { id }: Question): boolean {
  return look.isRemembered && look.mapping.answered.includes(id) && !answeredHere.has(id);
}

/** Returns the reading with a question answered for all its sheets. */
export function answerQuestion(reading: FileReading, asked: AskedQuestion, choice: Choice): FileReading {
  return {
    decimalMark: choice.change.decimalMark ?? reading.decimalMark,
    sheets: reading.sheets.map((sheet, i) =>
      asked.sheets.includes(i)
        ? {
            ...sheet,
            mapping: answerInMapping(sheet.mapping, asked.question, choice),
            answeredHere: new Set([...sheet.answeredHere, asked.question.id]),
          }
        : sheet,
    ),
  };
}

/** Returns the reading with a decimal mark chosen by hand, which also answers the question about it. */
export function chooseDecimalMark(
  reading: FileReading,
  decimalMark: FileReading['decimalMark'],
): FileReading {
  const answered = { ...reading, decimalMark };
  return {
    ...answered,
    sheets: reading.sheets.map((sheet) => {
      const question = sheet.look.questions.find(({ kind }) => kind === 'decimal-mark');
      const choice = question?.choices.find(({ change }) => change.decimalMark === decimalMark);
      return question && choice
        ? { ...sheet, mapping: answerInMapping(sheet.mapping, question, choice) }
        : sheet;
    }),
  };
}
