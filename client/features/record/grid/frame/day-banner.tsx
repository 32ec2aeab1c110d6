import { IconAlertTriangle, IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './day-banner.module.css';
import { isReportingDay } from './entry-day.ts';

/** The day of all figures of the grid, directly above it; an unusual day stands out. */
export function DayBanner({ on }: { on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today, opensOn } = useWorkspace();
  const isUsual = isReportingDay(on, opensOn, today);
  const Icon = isUsual ? IconCalendar : IconAlertTriangle;
  return (
    <p className={styles['day-banner']} data-part="day-banner" data-usual={isUsual}>
      <Icon size={16} aria-hidden />
      <span>
        {t('grid.day.label')} <b>{format.date(on)}</b>
      </span>
      <span>{t(isUsual ? 'grid.day.all' : 'grid.day.unusual', { usual: format.date(opensOn) })}</span>
    </p>
  );
}
