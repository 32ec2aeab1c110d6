import { useScreenQuery } from '../layout/use-screen-query.ts';

/** Layout of small charts in a grid. */
export interface PanelGrid {
  columns: number;
  panelHeight: number;
  height: number;
  /** Little width per chart: short axis labels. */
  isShort: boolean;
}

const PANEL_HEIGHT = 184;

export function usePanelGrid(panels: number): PanelGrid {
  const isVeryWide = useScreenQuery('(min-width: 110em)');
  const isWide = useScreenQuery('(min-width: 75em)');
  const isMedium = useScreenQuery('(min-width: 48em)');
  const room = isVeryWide ? 6 : isWide ? 4 : isMedium ? 3 : 2;
  const columns = Math.max(Math.min(room, panels), 1);
  const height = Math.ceil(panels / columns) * PANEL_HEIGHT;
  return { columns, panelHeight: PANEL_HEIGHT, height, isShort: !isMedium };
}
