import { useTranslation } from 'react-i18next';
import styles from './around-grid.module.css';

const KEYS = [
  ['Enter', 'down'],
  ['Tab', 'next'],
  ['F2', 'edit'],
  ['F8', 'unchanged'],
  ['Ctrl+C · Ctrl+V', 'paste'],
  ['Ctrl+D', 'fill'],
  ['Ctrl+Z · Ctrl+Y', 'undo'],
  ['Delete', 'withdraw'],
  ['Shift', 'select'],
  ['Ctrl+Home · Ctrl+End', 'ends'],
  ['Esc', 'cancel'],
] as const;

/** The keys of the grid, in short; those of spreadsheets. */
export function KeyHelp() {
  const { t } = useTranslation();
  return (
    <details className={`${styles['grid-help']} no-print`}>
      <summary>{t('grid.keys.title')}</summary>
      <dl>
        {KEYS.map(([keys, word]) => (
          <div key={word}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(`grid.keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('grid.keys.values')}</p>
      <p>{t('grid.keys.parts')}</p>
    </details>
  );
}
