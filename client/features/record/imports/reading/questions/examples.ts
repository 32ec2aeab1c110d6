import type { Choice } from '#shared/domain/record/import/layout/questions.ts';
import type { SheetReading } from '../file-reading.ts';

const MOST = 4;

/** First cells of the column of a choice, to distinguish it from the others; undefined without such cells. */
export function examplesOf([sheet]: readonly SheetReading[], { is, change }: Choice): string | undefined {
  const chosen = change.columns?.filter(({ role }) => role.is !== 'ignored') ?? [];
  const [only] = chosen;
  if (is !== 'column' || only === undefined || sheet === undefined) return undefined;
  const { look, mapping } = sheet;
  const cells = look.preview
    .slice(mapping.firstRow)
    .map((row) => (row[only.column] ?? '').trim())
    .filter((text) => text !== '');
  if (cells.length === 0) return undefined;
  return cells.slice(0, MOST).join('; ') + (cells.length > MOST ? '; …' : '');
}
