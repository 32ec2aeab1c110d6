import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './comparison.module.css';

interface PagerProps {
  offset: number;
  size: number;
  total: number;
  onMove: (offset: number) => void;
}

/** Page position and previous/next buttons of a long table; renders nothing if one page holds it all. */
export function Pager({ offset, size, total, onMove }: PagerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total <= size) return null;
  const hasPrevious = offset > 0;
  const hasNext = offset + size < total;
  return (
    <nav className={`${styles['import-pager']} no-print`} aria-label={t('imports.comparison.pages')}>
      <Button
        variant="default"
        size="compact-sm"
        aria-disabled={!hasPrevious}
        onClick={() => hasPrevious && onMove(Math.max(0, offset - size))}
      >
        {t('imports.comparison.previous')}
      </Button>
      <span role="status">
        {t('imports.comparison.page', {
          from: format.number(offset + 1),
          to: format.number(Math.min(total, offset + size)),
          total: format.number(total),
        })}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-disabled={!hasNext}
        onClick={() => hasNext && onMove(offset + size)}
      >
        {t('imports.comparison.next')}
      </Button>
    </nav>
  );
}
