import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useTypedDay } from './use-typed-day.ts';

// The calendar and its locale weigh more than the rest of the shell: they come when someone opens one.
const DayCalendar = lazy(() => import('./day-calendar.tsx').then((file) => ({ default: file.DayCalendar })));

interface DateFieldProps {
  label: string;
  value: LocalDate;
  onChange: (date: LocalDate) => void;
  max?: LocalDate | undefined;
  size?: 'xs' | 'sm';
  error?: string | undefined;
  /** Only to read: the day follows from something else. */
  isFixed?: boolean;
  /** Hears whether what stands in the field is no day. */
  onInvalidChange?: (isInvalid: boolean) => void;
}

/** A day to type (`24/1/2024`, or `24/1` of the year shown) or to pick. What is typed counts on Enter and on leaving the field. */
export function DateField({
  label,
  value,
  onChange,
  max,
  size = 'sm',
  error,
  isFixed = false,
  onInvalidChange,
}: DateFieldProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const openerButton = useRef<HTMLButtonElement>(null);
  const typing = useTypedDay({ value, onChange, max, onInvalidChange });
  const shownError = typing.fault === undefined ? error : t(`common.date.${typing.fault}`);

  const close = () => {
    setIsOpen(false);
    // The button is drawn anew without its calendar; the focus goes to that one.
    requestAnimationFrame(() => openerButton.current?.focus());
  };
  const pick = (date: LocalDate) => {
    close();
    typing.take(date);
  };
  const opener = (
    <ActionIcon
      ref={openerButton}
      variant="subtle"
      size={size}
      aria-label={t('common.date.openCalendar')}
      onClick={() => setIsOpen(!isOpen)}
    >
      <IconCalendar size={16} aria-hidden />
    </ActionIcon>
  );
  const calendar = (
    <Suspense fallback={opener}>
      <DayCalendar value={value} onChange={pick} max={max} onClose={close}>
        {opener}
      </DayCalendar>
    </Suspense>
  );
  return (
    <TextInput
      {...typing.input}
      {...(shownError !== undefined && { error: shownError })}
      {...(typing.fault !== undefined && { 'data-unreadable': true })}
      label={label}
      size={size}
      placeholder={t('common.date.format')}
      readOnly={isFixed}
      rightSection={isFixed ? null : isOpen ? calendar : opener}
      autoComplete="off"
    />
  );
}
