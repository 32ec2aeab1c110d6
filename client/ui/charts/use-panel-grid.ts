import { useScreenQuery } from '../layout/use-screen-query.ts';

/** How charts side by side are laid out. */
export interface PanelGrid {
  columns: number;
  panelHeight: number;
  height: number;
  /** There is little width for each. */
  isShort: boolean;
}

const PANEL_HEIGHT = 184;

/** As many columns as the window has room for. */
export function usePanelGrid(panels: number): PanelGrid {
  const isVeryWide = useScreenQuery('(min-width: 110em)');
  const isWide = useScreenQuery('(min-width: 75em)');
  const isMedium = useScreenQuery('(min-width: 48em)');
  const room = isVeryWide ? 6 : isWide ? 4 : isMedium ? 3 : 2;
  const columns = Math.max(Math.min(room, panels), 1);
  const height = Math.ceil(panels / columns) * PANEL_HEIGHT;
  return { columns, panelHeight: PANEL_HEIGHT, height, isShort: !isMedium };
}
