import type { ViewQuery } from '#shared/contract/view.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import { dayOf } from '../../../clock.ts';

/** The point of view of a query; the day defaults to today. */
export function viewOf({ on, knownAt }: Pick<ViewQuery, 'on' | 'knownAt'>, now: Date): PointOfView {
  return { on: on ?? dayOf(now), knownAt };
}

/** Cache key of a commune's data from a point of view. */
export function viewKey(communeId: string, set: string, { on, knownAt }: PointOfView): string {
  return [communeId, set, on, knownAt].join(' ');
}
