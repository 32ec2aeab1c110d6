import { isBlank, type SheetRow, textOfCell } from '../cell.ts';
import type { SheetMapping } from '../mapping.ts';
import type { NameLookup } from '../names/name-lookup.ts';
import type { Fallback } from '../row-subject.ts';
import { isUnknownUnit, titleIn } from './title-rows.ts';

/** Follows the titles within a table: each figure belongs to the title above it. */
export class TableTitles {
  readonly #titles: SheetMapping['titles'];
  readonly #names: NameLookup;
  readonly #sheet: Fallback;
  #current: Fallback;

  constructor({ titles, communeId, communeOthers }: SheetMapping, names: NameLookup) {
    const commune = communeId === null ? undefined : [communeId, ...communeOthers];
    this.#titles = titles;
    this.#names = names;
    this.#sheet = { commune, indicator: undefined };
    this.#current = this.#sheet;
  }

  /** Subject of rows that do not name their own. */
  current(): Fallback {
    return this.#current;
  }

  /** Looks at a row without figures, which may be a title. */
  see(cells: SheetRow): void {
    if (this.#titles === null) return;
    const { communesIn, indicatorsIn } = this.#names;
    const found = titleIn(cells, this.#titles === 'communes' ? communesIn : indicatorsIn);
    if (this.#titles === 'indicators') {
      if (found) this.#current = { ...this.#sheet, indicator: found };
    } else if (found) {
      this.#current = { ...this.#sheet, commune: found };
    } else if (isUnknownUnit(cells)) {
      const text = cells
        .filter((cell) => !isBlank(cell))
        .map(textOfCell)
        .join(' ')
        .slice(0, 200);
      this.#current = { ...this.#sheet, commune: { unknown: text } };
    }
  }
}
