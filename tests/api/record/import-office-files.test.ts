import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { ImportRow } from '#shared/contract/record/imports.ts';
import { createCommune } from '#shared/contract/units/communes.ts';
import { ApiProblem, serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { compare, mappingOf, rowsOf, sendAndLook } from '../../support/files/imports.ts';

vi.setConfig({ testTimeout: 60_000 });

const FOLDER = fileURLToPath(new URL('../../fixtures/office-files/', import.meta.url));

type Figure = [commune: string, indicator: string, on: string, value: number, note?: string];

/** Result of an office's file: figures, or what has to be asked or refused. */
interface Right {
  figures?: Figure[];
  asked?: string;
  never?: Figure[];
  refused?: string[];
  lines?: [number, number];
  anyOf?: Right[];
}

interface Case {
  says: string;
  day: string;
  register?: { id: string; name: string; group: string; regions: string[]; validFrom?: string }[];
  right: Right;
}

/** What came of a file: figures by cell, and everything that was said about it. */
interface Outcome {
  figures: Figure[];
  said: unknown[];
  refusal?: string;
}

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:xlsx|xls|csv)$/.test(name),
);

async function outcomeOf(file: string, { day, register = [] }: Case): Promise<Outcome> {
  const service = await serviceOn(freshDatabase('sample'));
  service.setNow('2026-02-01T02:00:00.000Z');
  for (const unit of register)
    await service.as('quantri').call(createCommune, { body: { validUntil: null, validFrom: null, ...unit } });
  try {
    const sent = await sendAndLook(service, readFileSync(FOLDER + file), basename(file));
    const said = sent.look.sheets.flatMap(({ questions, notRead }) => [...questions, ...notRead]);
    const mapping = mappingOf(sent.look, day);
    if (mapping.sheets.length === 0) return { figures: [], said };
    const made = await compare(service, sent, mapping);
    if (made.state === 'failed') return { figures: [], said, refusal: JSON.stringify(made.fault) };
    const rows = await rowsOf(service, made);
    const refused = rows.filter(({ kind }) => kind === 'refused');
    const doubted = rows.flatMap(({ doubts }) => doubts);
    const compared = made.sheets.flatMap(({ questions, notRead }) => [...questions, ...notRead]);
    return { figures: rows.flatMap(figureOf), said: [...said, ...compared, ...refused, ...doubted] };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { figures: [], said: [], refusal: JSON.stringify(error.problem) };
  }
}

function figureOf({ kind, communeId, indicator, effectiveOn, value, note }: ImportRow): Figure[] {
  if (kind === 'refused' || typeof value !== 'number') return [];
  return [
    [communeId ?? '', indicator ?? '', effectiveOn ?? '', value, ...(note === null ? [] : [note])] as Figure,
  ];
}

const keysOf = (figures: readonly Figure[], withNotes: boolean) =>
  figures
    .map(([commune, indicator, on, value, note]) =>
      [commune, indicator, on, value, withNotes ? (note ?? '') : ''].join(' '),
    )
    .toSorted();

function isRight(right: Right, outcome: Outcome): boolean {
  if (right.anyOf) return right.anyOf.some((one) => isRight(one, outcome));
  if (right.refused) return right.refused.some((word) => outcome.refusal?.toLowerCase().includes(word));
  if (right.figures && !right.asked) {
    const withNotes = right.figures.some((figure) => figure.length > 4);
    return (
      JSON.stringify(keysOf(outcome.figures, withNotes)) === JSON.stringify(keysOf(right.figures, withNotes))
    );
  }
  return outcome.said.length > 0;
}

describe('a file as an office sends it', () => {
  test.each(files)('%s is read rightly, or asked about', async (file) => {
    const given = JSON.parse(readFileSync(`${FOLDER}${file.replace(/\.\w+$/, '')}.json`, 'utf8')) as Case;
    const outcome = await outcomeOf(file, given);
    expect({ says: given.says, isRight: isRight(given.right, outcome), ...outcome }).toMatchObject({
      isRight: true,
    });
  });
});
