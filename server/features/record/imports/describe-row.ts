import type { ImportRow } from '#shared/contract/record/imports.ts';
import { addressOfCell } from '#shared/domain/record/import/cell.ts';
import type { FileMapping } from '#shared/domain/record/import/mapping.ts';
import { type ComparedRow, type ComparedStatement, losesJudgement, type RefusedRow } from './compared-row.ts';

/** Describes a row of a comparison for the API, with its place in the file. */
export function describeRow(mapping: FileMapping, row: ComparedRow): ImportRow {
  return row.kind === 'refused' ? describeRefusal(mapping, row) : describeStatement(mapping, row);
}

function describeStatement(mapping: FileMapping, compared: ComparedStatement): ImportRow {
  const { sheet, kind, statement, holding } = compared;
  const { row, column, communeId, indicator, effectiveOn, value, note, isFormula } = statement;
  const was = holding && {
    value: holding.value,
    judgement: holding.judgement,
    effectiveOn: holding.effectiveOn,
    note: holding.note,
    revision: holding.revision,
  };
  const stated = { communeId, indicator, effectiveOn, value, note, isFormula, was: was ?? null };
  const at = addressIn(mapping, { sheet, row, column });
  const loses = losesJudgement(compared);
  const doubts = [...compared.doubts];
  return { at, kind, ...stated, doubts, losesJudgement: loses, reason: null, text: null, other: null };
}

function describeRefusal(mapping: FileMapping, { sheet, refused }: RefusedRow): ImportRow {
  const { row, column, reason, text, communeId, indicator, other } = refused;
  return {
    at: addressIn(mapping, { sheet, row, column }),
    kind: 'refused',
    communeId: communeId ?? null,
    indicator: indicator ?? null,
    effectiveOn: null,
    value: null,
    note: null,
    isFormula: false,
    was: null,
    doubts: [],
    losesJudgement: false,
    reason,
    text,
    other: other === undefined ? null : addressIn(mapping, other),
  };
}

function addressIn(
  { sheets }: FileMapping,
  { sheet, row, column }: { sheet: number; row: number; column: number },
): string {
  return `${sheets[sheet]?.sheet}!${addressOfCell(row, column)}`;
}
