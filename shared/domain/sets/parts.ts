import { shapesOfParts } from '../values/value.ts';
import type { FormerMeasure, Indicator } from './criteria-set.ts';

/**
 * Part of an indicator (nội dung), and the indicator that it is judged as: what the part does not state is inherited from the
 * whole.
 */
export interface Part {
  name: string;
  nameEn: string | undefined;
  /** Whether it has its own target. If not, it uses the target of the whole, and its margin is in the unit of the whole. */
  isOwn: boolean;
  as: Indicator;
}

/** Returns the parts of an indicator in the order of the set, each with its decided targets (R2); empty without parts. */
export function partsOf(indicator: Indicator): Part[] {
  const { parts = [], decidedParts = [], formerly, ...measured } = indicator;
  const shapes = shapesOfParts(indicator);
  return parts.map((part, i): Part => {
    const former = formerly && { formerly: formerly.flatMap((one) => formerPart(one, parts, i) ?? []) };
    const whole = former === undefined ? measured : { ...measured, ...former };
    if (typeof part === 'string') return { name: part, nameEn: undefined, isOwn: false, as: whole };
    const { name, nameEn, ...own } = part;
    const { plausible: ownRange, ...measure } = own;
    if (Object.keys(measure).length === 0) {
      return { name, nameEn, isOwn: false, as: ownRange ? { ...whole, plausible: ownRange } : whole };
    }
    const { kind, unit = null, levels } = shapes[i] ?? whole;
    const plausible = ownRange ?? (kind === whole.kind && unit === whole.unit ? whole.plausible : undefined);
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
      ...(plausible && { plausible }),
      target: own.target ?? null,
      checked,
      ...(decided.length > 0 && { decided }),
      ...former,
    };
    return { name, nameEn, isOwn: true, as };
  });
}

type Parts = NonNullable<Indicator['parts']>;

// The measure of a part in an earlier revision, by its place. A part that changed places took its figures' place with it.
function formerPart(former: FormerMeasure, present: Parts, i: number): FormerMeasure | undefined {
  const { parts = [], levels: _, ...rest } = former;
  const shape = shapesOfParts(former)[i];
  if (shape === undefined) return undefined;
  const { kind, unit = null, levels } = shape;
  const [then, now] = [parts.map(nameOf), present.map(nameOf)];
  const hasMoved = then[i] !== now[i] && (then.includes(now[i] ?? '') || now.includes(then[i] ?? ''));
  return {
    ...rest,
    kind,
    unit,
    ...(levels && { levels: [...levels] }),
    ...(hasMoved && { isOtherPart: true }),
  };
}

function nameOf(part: Parts[number]): string {
  return typeof part === 'string' ? part : part.name;
}
