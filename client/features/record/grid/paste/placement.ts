import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { GridLayout } from '../navigation/grid-layout.ts';
import type { Position } from '../navigation/navigation.ts';
import type { IsReadable, TargetArea } from './match-rows.ts';

/** Where a block is pasted. */
export interface PlacementContext {
  layout: GridLayout;
  area: TargetArea;
  start: Position;
  isReadable: IsReadable;
}

/** Indicators of the set by code. */
export type Indicators = ReadonlyMap<string, Indicator>;
