import { useXAxisScale, useYAxisScale } from 'recharts';
import type { LinePoint } from './metric-line.ts';

/**
 * Lines to compare with, behind the main one. Drawn by ourselves: as lines of recharts their figures, of other days, would
 * be taken for the main line's under the pointer.
 */
export function FaintLines({ lines }: { lines: readonly (readonly LinePoint[])[] }) {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (!toX || !toY) return null;
  const paths = lines.map((line) => pathOf(line, (at, value) => [toX(at) ?? 0, toY(value) ?? 0]));
  return (
    <g className="line-others">
      {[...new Set(paths)].map((path) => (
        <path key={path} d={path} />
      ))}
    </g>
  );
}

type Place = (at: number, value: number) => readonly [number, number];

/** The line as an SVG path that breaks where a value is missing; a dash for each stretch of one figure. */
function pathOf(line: readonly LinePoint[], place: Place): string {
  return line
    .map(({ at, value }, index) => {
      if (value === null) return '';
      const [x, y] = place(at, value);
      const follows = typeof line[index - 1]?.value === 'number';
      if (follows) return `L${x},${y}`;
      const isAlone = typeof line[index + 1]?.value !== 'number';
      return isAlone ? `M${x - 4},${y}h8` : `M${x},${y}`;
    })
    .join('');
}
