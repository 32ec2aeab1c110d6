import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './heat-map.module.css';

/**
 * Reads out, in a line above, what the pointer or the focus is on: a column's full name, a cell in words. One line for
 * all cells instead of a tooltip for each; screen readers have the same words on the cells themselves.
 */
export function HeatMapReading({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string>();
  const read = ({ target }: SyntheticEvent) => {
    const source = target instanceof Element ? target.closest('[data-reading]') : null;
    setWords(source?.getAttribute('data-reading') ?? undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its links are pointed at
    <div onMouseOver={read} onFocus={read} onMouseLeave={() => setWords(undefined)}>
      <p className={`${styles['heat-reading']} no-print`} aria-hidden="true" data-empty={words === undefined}>
        {words ?? t('board.heatMap.hint')}
      </p>
      {children}
    </div>
  );
}
