import type { ViewQuery } from '#shared/contract/view.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import { dayOf } from '../../../clock.ts';

/** The point of view a query asks for; today when it names no day. */
export function viewOf({ on, knownAt }: Pick<ViewQuery, 'on' | 'knownAt'>, now: Date): PointOfView {
  return { on: on ?? dayOf(now), knownAt };
}

/** Under which what is seen of a commune from a point of view is kept in memory. */
export function viewKey(communeId: string, set: string, { on, knownAt }: PointOfView): string {
  return [communeId, set, on, knownAt].join(' ');
}
