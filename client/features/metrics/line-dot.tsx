import type { DotItemDotProps } from 'recharts';

/** A figure on a line: full, or hollow where it is illustrative. */
export function PointDot({ cx, cy, value, payload }: DotItemDotProps) {
  const isIllustrative = (payload as { illustrative?: boolean }).illustrative === true;
  if (cx === undefined || cy === undefined || value === null) return <g key={`${cx}`} />;
  return <circle key={`${cx}`} className="line-dot" data-hollow={isIllustrative} cx={cx} cy={cy} r={3.5} />;
}
