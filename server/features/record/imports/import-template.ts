import type * as z from 'zod';
import type { downloadImportTemplate } from '#shared/contract/record/imports.ts';
import { type Actor, mayOnOne } from '#shared/domain/people/permissions.ts';
import { type CriteriaSet, type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { vietnameseDay, vietnameseMoment } from '../../../files/csv.ts';
import { fileNameOf } from '../../../files/file-name.ts';
import { asOfLine, unitLine } from '../../../files/head-lines.ts';
import { type Cell, type Column, column, smallTable, type Table } from '../../../files/table.ts';
import { writeXlsx } from '../../../files/xlsx.ts';
import { Refusal } from '../../../http/refusal.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { listEntriesThatHold } from '../entries/entries-that-hold.ts';

type Query = z.output<typeof downloadImportTemplate.query>;

/**
 * Creates a workbook to fill in: a row per indicator, a column per commune with its code in the heading, and the values that hold
 * on the day. Contains only what the actor may record. @throws Refusal
 */
export async function importTemplate(
  { database, now }: Services,
  { set: setId, on = dayOf(now()), commune, language }: Query,
  actor: Actor,
): Promise<{ fileName: string; content: Uint8Array }> {
  const tx = database.query;
  const set = requireSet(tx, { set: setId });
  const listed = commune === undefined ? listCommunes(tx, on) : [requireCommune(tx, commune)];
  const indicators = listIndicators(set.set).filter(({ code }) =>
    listed.some(({ id }) => mayRecord(actor, id, setId, code)),
  );
  const communes = listed.filter(({ id }) =>
    indicators.some(({ code }) => mayRecord(actor, id, setId, code)),
  );
  if (communes.length === 0) throw refusalOn(on, mayRecordAny(tx, actor, set.set));
  const words = wordsIn(language);
  const title = words('files.importTemplate.title');
  const about = [
    [words('files.label.what'), words('files.importTemplate.what')],
    [words('files.importTemplate.how'), words('files.importTemplate.rules')],
    [words('files.label.set'), `${set.set.title} (${set.set.id})`],
    [words('files.label.on'), vietnameseDay(on)],
    [words('files.label.madeAt'), vietnameseMoment(now().toISOString())],
    [words('files.label.madeBy'), actor.name],
  ] as const;
  const table = templateTable(tx, set, indicators, communes, on);
  const chunks: Uint8Array[] = [];
  const { number: document } = set.set.issued;
  const lines = [
    unitLine(communes, words),
    words('files.head.set', { title: set.set.title, document }),
    words('files.head.measure.template'),
    asOfLine({ on }, now(), words),
  ];
  for await (const chunk of writeXlsx(table, { title, lines, about }, words)) chunks.push(chunk);
  const [only] = commune === undefined ? [] : communes;
  const day = vietnameseDay(on).replaceAll('/', '-');
  const fileName = fileNameOf([title, only?.name, set.set.shortTitle, day]);
  return { fileName: `${fileName}.xlsx`, content: Buffer.concat(chunks) };
}

// On a day without units nobody lacks a permission: the day is the fault.
function refusalOn(on: LocalDate, isPermittedOnOtherDays: boolean): Refusal {
  if (!isPermittedOnOtherDays) return new Refusal('not-allowed');
  return new Refusal('nothing-to-record', { detail: { key: 'no-commune-on-day', on: vietnameseDay(on) } });
}

function mayRecordAny(tx: Transaction, actor: Actor, set: CriteriaSet): boolean {
  const codes = listIndicators(set).map(({ code }) => code);
  return listCommunes(tx).some(({ id }) => codes.some((code) => mayRecord(actor, id, set.id, code)));
}

function mayRecord(actor: Actor, communeId: string, set: string, indicator: string): boolean {
  return mayOnOne(actor, 'import-entries', { communeId, set, indicator });
}

function templateTable(
  tx: Transaction,
  { set }: SetRevision,
  indicators: readonly Indicator[],
  communes: readonly Commune[],
  on: LocalDate,
): Table {
  const codes = indicators.map(({ code }) => code);
  const values = communes.map(({ id }) => {
    const holding = listEntriesThatHold(tx, id, set.id, codes, { on });
    // A figure in a unit that the set no longer knows would be read back as one in the present unit.
    const present = holding.filter((entry) => {
      const indicator = indicators.find(({ code }) => code === entry.indicator);
      return indicator === undefined || !isStatedFormerly(indicator, entry);
    });
    return new Map(present.map(({ indicator, value }) => [indicator, value]));
  });
  const columns: Column[] = [
    column('indicator', 'indicator', 10),
    column('indicatorName', 'text', 60),
    column('unit', 'text', 16),
    ...communes.map(
      ({ id, name }): Column => ({ key: id, kind: 'value', width: 14, heading: () => `${name} (${id})` }),
    ),
  ];
  const rows = indicators.map(({ code, name, unit }): Cell[] => [
    code,
    name,
    unit,
    ...values.map((ofCommune) => ofCommune.get(code) ?? null),
  ]);
  return smallTable(columns, rows);
}
