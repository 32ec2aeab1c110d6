import type { SingleValue } from '../values/value.ts';
import type { Target } from './target.ts';

/** One value of a target: its region, if it is for one, and its path within the indicator. */
interface ListedTarget {
  path: string[];
  region?: string;
  value: SingleValue;
}

/** Returns all values of a target, for every year and region; empty for null. */
export function listTargets(target: Target | null): ListedTarget[] {
  if (target === null) return [];
  if ('all' in target) return [{ path: ['target', 'all'], value: target.all }];
  if ('byRegion' in target) {
    return Object.entries(target.byRegion).map(([region, value]) => ({
      path: ['target', 'byRegion', region],
      region,
      value,
    }));
  }
  return Object.entries(target.byYear).flatMap(([year, regions]) =>
    Object.entries(regions).map(([region, value]) => ({
      path: ['target', 'byYear', year, region],
      region,
      value,
    })),
  );
}
