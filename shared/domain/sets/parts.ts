import { shapesOfParts } from '../values/value.ts';
import type { Indicator } from './criteria-set.ts';

/** A part of an indicator (nội dung) at its place in the set, and the indicator that it is judged as: what it does not say is as for the whole. */
export interface Part {
  name: string;
  nameEn: string | undefined;
  /** It says itself what it is held against; else its target is the whole's, and its margin in the whole's measure. */
  isOwn: boolean;
  as: Indicator;
}

/** The parts of an indicator in the set's order; none for one without. */
export function partsOf(indicator: Indicator): Part[] {
  const { parts = [], decidedParts = [], ...whole } = indicator;
  const shapes = shapesOfParts(indicator);
  return parts.map((part, i): Part => {
    if (typeof part === 'string') return { name: part, nameEn: undefined, isOwn: false, as: whole };
    const { name, nameEn, ...own } = part;
    if (Object.keys(own).length === 0) return { name, nameEn, isOwn: false, as: whole };
    const { kind, unit = null, levels } = shapes[i] ?? whole;
    const { code, checked, lowMargin } = whole;
    const decided = decidedParts.filter(({ part: place }) => place === i);
    const as: Indicator = {
      code,
      name,
      ...(nameEn !== undefined && { nameEn }),
      kind,
      unit,
      comparison: own.comparison ?? (kind === 'yes-no' ? 'is' : whole.comparison),
      ...(levels && { levels: [...levels] }),
      ...(lowMargin !== undefined && { lowMargin }),
      target: own.target ?? null,
      checked,
      ...(decided.length > 0 && { decided }),
    };
    return { name, nameEn, isOwn: true, as };
  });
}
