import type { ChartLine, ChartMark } from './chart-line.ts';
import styles from './chart-lines.module.css';
import { ChartPlot } from './chart-plot.tsx';
import type { PanelGrid } from './use-panel-grid.ts';
import type { ValueScale } from './value-scale.ts';

/** Small chart in a grid; `figure` is shown to the right of its heading. */
export interface ChartPanel {
  id: string;
  name: string;
  figure: string;
  /** Undefined: heading only. */
  lines: readonly ChartLine[] | undefined;
  marks?: readonly ChartMark[];
}

export interface ChartPanelsProps {
  panels: readonly ChartPanel[];
  scale: ValueScale;
  span: readonly [number, number];
  unit?: string;
  grid: PanelGrid;
}

// Height of the heading above each chart, in pixels.
const HEADING_HEIGHT = 26;

/** Small charts on the same axes. Import it through `lazy-charts.tsx`, because it needs recharts. */
export function ChartPanels({ panels, scale, span, unit, grid }: ChartPanelsProps) {
  const { columns, panelHeight, isShort } = grid;
  return (
    <div
      className={styles['chart-panels']}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {panels.map(({ id, name, figure, lines, marks }) => (
        <div key={id} style={{ height: panelHeight }}>
          <div className={styles['chart-panel-head']}>
            <strong title={name}>{name}</strong>
            <span className="number">{figure}</span>
          </div>
          {lines && (
            <ChartPlot
              lines={lines}
              scale={scale}
              span={span}
              height={panelHeight - HEADING_HEIGHT - 8}
              isShort={isShort}
              {...(marks && { marks })}
              {...(unit !== undefined && { unit })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
