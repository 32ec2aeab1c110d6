import { IllustrativeMark } from '../../ui/illustrative-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { dayAt, type LinePoint } from './metric-line.ts';

export interface LineTooltipProps {
  line: readonly LinePoint[];
  unit: string;
  /** recharts gives these two: whether the pointer is there, and the moment under it. */
  active?: boolean;
  label?: number | string;
}

/** The figure under the pointer. The table has the same for everyone. */
export function LineTooltip({ line, unit, active = false, label }: LineTooltipProps) {
  const format = useFormat();
  const point = line.find(({ at }) => at === label);
  if (!active || point === undefined || point.value === null) return null;
  return (
    <div className="line-tooltip">
      <strong>{format.amount(point.value, unit)}</strong>
      <span>{format.date(dayAt(point.at))}</span>
      {point.illustrative && <IllustrativeMark />}
    </div>
  );
}
