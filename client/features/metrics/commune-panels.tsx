import { useFormat } from '../../ui/use-format.ts';
import { LinePanel } from './line-panel.tsx';
import type { CommuneSeries } from './metric-series.ts';
import type { ValueScale } from './value-scale.ts';

export interface CommunePanelsProps {
  series: readonly CommuneSeries[];
  scale: ValueScale;
  span: readonly [number, number];
  unit: string;
  columns: number;
  panelHeight: number;
  isShort: boolean;
}

// The line of text over each chart.
const HEADING_HEIGHT = 26;

/** The communes side by side, each on the same axes. Loaded lazily, with recharts. */
export function CommunePanels(props: CommunePanelsProps) {
  const { series, scale, span, unit, columns, panelHeight, isShort } = props;
  const format = useFormat();
  return (
    <div className="commune-panels" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {series.map(({ communeId, name, line, latest }) => (
        <div key={communeId} style={{ height: panelHeight }}>
          <div className="commune-panel-head">
            <strong>{name}</strong>
            <span className="number">{latest ? format.number(latest.value) : format.figure(null)}</span>
          </div>
          {latest && (
            <LinePanel
              line={line}
              others={series.filter((other) => other.communeId !== communeId).map((other) => other.line)}
              scale={scale}
              span={span}
              unit={unit}
              isShort={isShort}
              height={panelHeight - HEADING_HEIGHT - 8}
            />
          )}
        </div>
      ))}
    </div>
  );
}
