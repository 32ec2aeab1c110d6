import { type Actor, may } from '#shared/domain/people/permissions.ts';
import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { ALL_COMMUNES, criterionParam, type GridSearch } from '../frame/grid-search.ts';

interface GridCommune extends Lifetime {
  id: string;
  name: string;
  /** The commune's region in the criteria set. */
  region: string | undefined;
}

/** Figure or judgement of one indicator of one commune. The two have the same `id`, because they are one statement. */
export interface Cell {
  id: string;
  part: 'figure' | 'judgement';
  commune: GridCommune;
  indicator: Indicator;
  /** Whether the user may record this figure. */
  isEditable: boolean;
}

/** A criterion's heading, or cells by column key. `typed`: the text in an open editor. */
export type Line =
  | { kind: 'criterion'; key: string; criterion: Criterion }
  | { kind: 'figures'; key: string; cells: ReadonlyMap<string, Cell>; typed?: string };

/** `list`: one column of figures with explanations; `matrix`: indicators by communes. */
type LayoutKind = 'list' | 'matrix';

/** Contents of the grid: communes and indicators, the criteria set, and the date. */
export interface GridLayout {
  set: CriteriaSet;
  on: LocalDate;
  communes: readonly GridCommune[];
  indicators: readonly Indicator[];
  kind: LayoutKind;
  lines: readonly Line[];
}

/** Keys of the columns of figures and judgements in a list. */
export const VALUE_COLUMN = 'value';
export const JUDGEMENT_COLUMN = 'judgement';

/** Limit for reading on the screen and for loading. */
const MAX_COMMUNES = 60;

interface GridRequest {
  set: CriteriaSet;
  communes: readonly Commune[];
  actor: Actor;
  search: GridSearch;
  on: LocalDate;
}

/** The communes that a user may record for, in the given order; an office records for all. */
export function recordableCommunes(actor: Actor, communes: readonly Commune[]): readonly Commune[] {
  return actor.role === 'commune' ? communes.filter(({ id }) => actor.communes.includes(id)) : communes;
}

/** The criteria, reduced to the indicators that a user may record. */
export function recordableCriteria(actor: Actor, set: CriteriaSet): Criterion[] {
  const isOwn = ({ code }: Indicator) =>
    actor.role !== 'office' || may(actor, 'record-entry', { set: set.id, indicator: code });
  return set.criteria
    .map((criterion) => ({ ...criterion, indicators: criterion.indicators.filter(isOwn) }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** Layout for a page address. Default: all communes for an office, otherwise the first commune; all indicators. */
export function layOutGrid({ set, communes, actor, search, on }: GridRequest): GridLayout {
  const own = recordableCommunes(actor, communes);
  const shown = chooseCommunes(own, search.xa ?? (actor.role === 'office' ? ALL_COMMUNES : undefined))
    .slice(0, MAX_COMMUNES)
    .map((commune) => ({ ...commune, region: regionIn(set, commune.regions) }));
  const criteria = chooseIndicators(recordableCriteria(actor, set), search['chi-tieu']);
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const kind = shown.length === 1 || indicators.length === 1 ? 'list' : 'matrix';
  const cellOf = (commune: GridCommune, indicator: Indicator): Cell => ({
    id: cellId(commune.id, indicator.code),
    part: 'figure',
    commune,
    indicator,
    isEditable: may(actor, 'record-entry', { communeId: commune.id, set: set.id, indicator: indicator.code }),
  });
  const lines = layOutLines({ criteria, communes: shown, kind, cellOf });
  return { set, on, communes: shown, indicators, kind, lines };
}

/** Key of a cell, unique within a criteria set. */
export function cellId(communeId: string, code: string): string {
  return `${communeId} ${code}`;
}

function chooseCommunes(own: readonly Commune[], xa: string | undefined): readonly Commune[] {
  if (xa === ALL_COMMUNES) return own;
  const chosen = xa === undefined ? [] : own.filter(({ id }) => xa.split(',').includes(id));
  return chosen.length > 0 ? chosen : own.slice(0, 1);
}

function chooseIndicators(own: Criterion[], codes: string | undefined): Criterion[] {
  const params = codes?.split(',') ?? [];
  const chosen = own
    .map((criterion) => {
      if (params.includes(criterionParam(criterion.number))) return criterion;
      return { ...criterion, indicators: criterion.indicators.filter(({ code }) => params.includes(code)) };
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

function layOutLines({ criteria, communes, kind, cellOf }: LineParts): Line[] {
  return criteria.flatMap((criterion): Line[] => [
    { kind: 'criterion', key: criterionParam(criterion.number), criterion },
    ...criterion.indicators.flatMap((indicator): Line[] => {
      const cells = communes.map((commune) => cellOf(commune, indicator));
      if (kind === 'list')
        return cells.map((cell) => ({
          kind: 'figures',
          key: cell.id,
          cells: new Map([
            [VALUE_COLUMN, cell],
            [JUDGEMENT_COLUMN, { ...cell, part: 'judgement' }],
          ]),
        }));
      const byColumn = new Map(cells.map((cell) => [cell.commune.id, cell]));
      return [{ kind: 'figures', key: indicator.code, cells: byColumn }];
    }),
  ]);
}
