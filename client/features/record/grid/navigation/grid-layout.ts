import { type Actor, may } from '#shared/domain/people/permissions.ts';
import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { ALL, criterionWord, type GridSearch } from '../frame/grid-search.ts';

/** A commune as the grid needs it. */
interface GridCommune extends Lifetime {
  id: string;
  name: string;
  /** Its region as the set knows it. */
  region: string | undefined;
}

/** One figure: of a commune's indicator. */
export interface Cell {
  id: string;
  commune: GridCommune;
  indicator: Indicator;
  /** Whether the person signed in may record it. */
  isOpen: boolean;
}

/** A line of the grid: a criterion's heading, or figures by their columns. */
export type Line =
  | { kind: 'criterion'; key: string; criterion: Criterion }
  | { kind: 'figures'; key: string; cells: ReadonlyMap<string, Cell>; typed?: string };

/** `list`: one column of figures with what explains them; `matrix`: indicators by communes. */
type LayoutKind = 'list' | 'matrix';

/** What the grid shows: which communes and indicators, against which set, for which day. */
export interface GridLayout {
  set: CriteriaSet;
  on: LocalDate;
  communes: readonly GridCommune[];
  indicators: readonly Indicator[];
  kind: LayoutKind;
  lines: readonly Line[];
}

/** The column of figures of a list. */
export const VALUE_COLUMN = 'value';

/** More communes at once would be neither read nor loaded. */
const MAX_COMMUNES = 60;

interface GridRequest {
  set: CriteriaSet;
  communes: readonly Commune[];
  actor: Actor;
  search: GridSearch;
  on: LocalDate;
}

/** The communes someone may record for, in the order given; for an office all of them. */
export function recordableCommunes(actor: Actor, communes: readonly Commune[]): readonly Commune[] {
  return actor.role === 'commune' ? communes.filter(({ id }) => actor.communes.includes(id)) : communes;
}

/** The criteria with the indicators someone may record. */
export function recordableCriteria(actor: Actor, set: CriteriaSet): Criterion[] {
  const isOwn = ({ code }: Indicator) =>
    actor.role !== 'office' || may(actor, 'record-entry', { set: set.id, indicator: code });
  return set.criteria
    .map((criterion) => ({ ...criterion, indicators: criterion.indicators.filter(isOwn) }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** What the address asks for; where it says nothing, an office's indicators in all communes, else the first commune. */
export function layOutGrid({ set, communes, actor, search, on }: GridRequest): GridLayout {
  const own = recordableCommunes(actor, communes);
  const shown = chooseCommunes(own, search.xa ?? (actor.role === 'office' ? ALL : undefined))
    .slice(0, MAX_COMMUNES)
    .map((commune) => ({ ...commune, region: regionIn(set, commune.regions) }));
  const criteria = chooseIndicators(recordableCriteria(actor, set), search['chi-tieu']);
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const kind = shown.length === 1 || indicators.length === 1 ? 'list' : 'matrix';
  const cellOf = (commune: GridCommune, indicator: Indicator): Cell => ({
    id: cellId(commune.id, indicator.code),
    commune,
    indicator,
    isOpen: may(actor, 'record-entry', { communeId: commune.id, set: set.id, indicator: indicator.code }),
  });
  const lines = makeLines({ criteria, communes: shown, kind, cellOf });
  return { set, on, communes: shown, indicators, kind, lines };
}

/** How a figure is told apart from the others of a set. */
export function cellId(communeId: string, code: string): string {
  return `${communeId} ${code}`;
}

function chooseCommunes(own: readonly Commune[], xa: string | undefined): readonly Commune[] {
  if (xa === ALL) return own;
  const chosen = xa === undefined ? [] : own.filter(({ id }) => xa.split(',').includes(id));
  return chosen.length > 0 ? chosen : own.slice(0, 1);
}

function chooseIndicators(own: Criterion[], codes: string | undefined): Criterion[] {
  const words = codes?.split(',') ?? [];
  const chosen = own
    .map((criterion) => {
      if (words.includes(criterionWord(criterion.number))) return criterion;
      return { ...criterion, indicators: criterion.indicators.filter(({ code }) => words.includes(code)) };
    })
    .filter(({ indicators }) => indicators.length > 0);
  return chosen.length > 0 ? chosen : own;
}

interface LineParts {
  criteria: readonly Criterion[];
  communes: readonly GridCommune[];
  kind: LayoutKind;
  cellOf: (commune: GridCommune, indicator: Indicator) => Cell;
}

function makeLines({ criteria, communes, kind, cellOf }: LineParts): Line[] {
  return criteria.flatMap((criterion): Line[] => [
    { kind: 'criterion', key: criterionWord(criterion.number), criterion },
    ...criterion.indicators.flatMap((indicator): Line[] => {
      const cells = communes.map((commune) => cellOf(commune, indicator));
      if (kind === 'list')
        return cells.map((cell) => ({
          kind: 'figures',
          key: cell.id,
          cells: new Map([[VALUE_COLUMN, cell]]),
        }));
      const byColumn = new Map(cells.map((cell) => [cell.commune.id, cell]));
      return [{ kind: 'figures', key: indicator.code, cells: byColumn }];
    }),
  ]);
}
