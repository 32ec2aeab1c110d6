import { IconAlertTriangle, IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './day-banner.module.css';
import { isReportingDay } from './entry-day.ts';

interface DayBannerProps {
  on: LocalDate;
  /** Under the heading of the page, for a usual day; or directly above the grid, across its width, for any other. */
  place: 'heading' | 'grid';
}

/** The day of all figures of the grid; an unusual day stands out. Null where it has no place. */
export function DayBanner({ on, place }: DayBannerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today, opensOn } = useWorkspace();
  const isUsual = isReportingDay(on, opensOn, today);
  if (isUsual !== (place === 'heading')) return null;
  const Icon = isUsual ? IconCalendar : IconAlertTriangle;
  return (
    <p
      className={styles['day-banner']}
      data-part="day-banner"
      data-usual={isUsual}
      title={isUsual ? t('grid.day.all') : undefined}
    >
      <Icon size={16} aria-hidden />
      <span>
        {t('grid.day.label')} <b>{format.date(on)}</b>
      </span>
      {!isUsual && <span>{t('grid.day.unusual', { usual: format.date(opensOn) })}</span>}
    </p>
  );
}
