import type { LocalDate } from '../../../values/local-date.ts';
import type { SheetMapping } from '../mapping.ts';
import type { NameLookup } from '../names/name-lookup.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Choice, NotRead, Question } from './questions.ts';
import type { TitleFacts } from './title-facts.ts';

interface SheetTitle {
  mapping: Pick<SheetMapping, 'communeId' | 'communeOthers' | 'day'>;
  questions: Question[];
  notRead: NotRead[];
}

/**
 * Returns the commune and the day of a sheet, from its name, its title and the headings of its figures. Where they name several, or
 * one that is not in the register, the user is asked.
 */
export function titleOfSheet(
  facts: TitleFacts,
  figures: readonly ColumnFacts[],
  { needsCommune, hasDays, names }: { needsCommune: boolean; hasDays: boolean; names: NameLookup },
): SheetTitle {
  const commune = needsCommune
    ? communeOf(facts, names)
    : { mapping: NO_COMMUNE, questions: [], notRead: [] };
  const day = hasDays ? { day: null, questions: [] } : dayOf(facts, figures);
  return {
    mapping: { ...commune.mapping, day: day.day },
    questions: [...commune.questions, ...day.questions],
    notRead: commune.notRead,
  };
}

const NO_COMMUNE = { communeId: null, communeOthers: [] };

function communeOf(
  { units, isOfDistrict }: TitleFacts,
  { areOneAfterAnother }: NameLookup,
): Omit<SheetTitle, 'mapping'> & {
  mapping: Pick<SheetMapping, 'communeId' | 'communeOthers'>;
} {
  const known = [
    ...Map.groupBy(
      units.filter(({ candidates }) => candidates.length > 0),
      ({ candidates }) => candidates[0],
    ),
  ];
  const unknown = units.filter(({ candidates }) => candidates.length === 0);
  const [first] = known;
  const [only] = first?.[1] ?? [];
  const isClear = known.length === 1 && unknown.length === 0 && !isOfDistrict;
  if (isClear && only && areOneAfterAnother(only.candidates)) {
    const [communeId = null, ...communeOthers] = only.candidates;
    return { mapping: { communeId, communeOthers }, questions: [], notRead: [] };
  }
  if (known.length === 0 && unknown.length === 0) return { mapping: NO_COMMUNE, questions: [], notRead: [] };
  const notRead = unknown.map(
    ({ text }): NotRead => ({
      what: 'title',
      reason: 'unknown-unit',
      holds: 'names',
      column: null,
      text,
      count: 1,
    }),
  );
  if (known.length === 0) return { mapping: NO_COMMUNE, questions: [], notRead };
  const choices = known.flatMap(([, [unit]]) =>
    (unit?.candidates ?? []).map(
      (id): Choice => ({ key: id, is: 'commune', text: unit?.text ?? '', change: { communeId: id } }),
    ),
  );
  const none: Choice = { key: 'none', is: 'none', text: '', change: {} };
  const question: Question = {
    id: 'which-commune',
    kind: 'which-commune',
    texts: units.map(({ text }) => text),
    columns: [],
    indicator: null,
    choices: [...choices, none],
  };
  return { mapping: NO_COMMUNE, questions: [question], notRead };
}

// A day in the title is the day of the figures; a year alone, and two different days, are asked about.
function dayOf(
  { periods, partOfYear }: TitleFacts,
  figures: readonly ColumnFacts[],
): { day: LocalDate | null; questions: Question[] } {
  const ofHeadings = figures.flatMap(({ period, heading }) => (period ? [{ ...period, text: heading }] : []));
  const all = [...periods, ...ofHeadings];
  const [first] = all;
  if (first === undefined) {
    // Sheets named `Quý I`, `Quý II` are of different days of some year.
    return { day: null, questions: partOfYear === undefined ? [] : [aboutDay([partOfYear], [])] };
  }
  const days = [...new Map(all.map((period) => [period.day, period])).values()];
  const isClear = days.length === 1 && first.of !== 'year';
  const choices = days.map(({ day, text }): Choice => ({ key: day, is: 'day', text, change: { day } }));
  const question = aboutDay(
    days.map(({ text }) => text),
    choices,
  );
  return { day: isClear ? first.day : null, questions: [question] };
}

function aboutDay(texts: string[], choices: Choice[]): Question {
  const chosen: Choice = { key: 'chosen-day', is: 'chosen-day', text: '', change: { day: null } };
  return {
    id: 'which-day',
    kind: 'which-day',
    texts,
    columns: [],
    indicator: null,
    choices: [...choices, chosen],
  };
}
