import { useMediaQuery } from '@mantine/hooks';

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
  const isVeryWide = useMediaQuery('(min-width: 110em)', false);
  const isWide = useMediaQuery('(min-width: 75em)', true);
  const isMedium = useMediaQuery('(min-width: 48em)', true);
  const room = isVeryWide ? 6 : isWide ? 4 : isMedium ? 3 : 2;
  const columns = Math.max(Math.min(room, panels), 1);
  const height = Math.ceil(panels / columns) * PANEL_HEIGHT;
  return { columns, panelHeight: PANEL_HEIGHT, height, isShort: !isMedium };
}
