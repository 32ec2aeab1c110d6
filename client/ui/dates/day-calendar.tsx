import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import '@mantine/dates/styles.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useLanguage } from '../values/use-format.ts';

interface DayCalendarProps {
  value: LocalDate;
  onChange: (date: LocalDate) => void;
  onClose: () => void;
  max?: LocalDate | undefined;
  /** Button that anchors the calendar. */
  children: ReactNode;
}

/** Open calendar for picking a day. Import it through `DateField`, which loads it lazily. */
export function DayCalendar({ value, onChange, onClose, max, children }: DayCalendarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Popover opened onDismiss={onClose} trapFocus position="bottom-end">
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={t('common.date.calendar')}>
        <DatePicker
          locale={language}
          value={value}
          defaultDate={value}
          onChange={(date) => onChange(date ?? value)}
          firstDayOfWeek={1}
          weekendDays={[]}
          monthLabelFormat={language === 'vi' ? '[Tháng] M/YYYY' : 'MMMM YYYY'}
          ariaLabels={{
            previousMonth: t('common.date.previous'),
            nextMonth: t('common.date.next'),
            previousYear: t('common.date.previous'),
            nextYear: t('common.date.next'),
            previousDecade: t('common.date.previous'),
            nextDecade: t('common.date.next'),
          }}
          {...(max !== undefined && { maxDate: max })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
