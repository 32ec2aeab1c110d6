import { benchCountry } from './country/measure-country.ts';
import { benchFiles } from './files.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchGrid } from './grid.ts';
import { benchImport } from './import.ts';
import type { Row, Section } from './report.ts';
import { benchRequests } from './requests.ts';
import type { Sizes } from './sizes.ts';
import { benchStart } from './start.ts';

interface Part {
  title: string;
  measure: (folder: string, sizes: Sizes) => Promise<Row[]>;
}

/** Parts of the bench, by their name in `--only`. */
export const PARTS = {
  requests: { title: 'Requests', measure: benchRequests },
  files: { title: 'Files', measure: benchFiles },
  import: { title: 'Import', measure: benchImport },
  country: { title: 'Whole country', measure: benchCountry },
  start: { title: 'Start', measure: benchStart },
  load: { title: 'First load', measure: benchFirstLoad },
  grid: { title: 'Grid', measure: benchGrid },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** Measures these parts one after the other, and passes each result to `onSection` as soon as it is there. */
export async function measureAll(
  names: readonly PartName[],
  folder: string,
  sizes: Sizes,
  onSection: (section: Section) => void,
): Promise<Section[]> {
  const sections: Section[] = [];
  for (const name of names) {
    const { title, measure } = PARTS[name];
    const section = { title, rows: await measure(folder, sizes) };
    onSection(section);
    sections.push(section);
  }
  return sections;
}
