import type { ViewQuery } from '#shared/contract/view.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import { dayOf } from '../../../clock.ts';

/** The point of view a query asks for; today when it names no day. */
export function viewOf({ on, knownAt }: Pick<ViewQuery, 'on' | 'knownAt'>, now: Date): PointOfView {
  return { on: on ?? dayOf(now), knownAt };
}
