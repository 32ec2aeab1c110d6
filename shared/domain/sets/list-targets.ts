import type { SingleValue } from '../values/value.ts';
import type { Target } from './target.ts';

/** A value of a target, for which region where it is for one, and where it stands in the target. */
interface ListedTarget {
  path: string[];
  region?: string;
  value: SingleValue;
}

/** All values of a target, of every year and region. */
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
