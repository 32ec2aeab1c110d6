import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { lazyPart } from '../layout/lazy-part.tsx';
import { useTypedDay } from './use-typed-day.ts';

// Loaded on first use: the calendar and its locale are larger than the rest of the shell.
const DayCalendar = lazyPart(() => import('./day-calendar.tsx').then((file) => file.DayCalendar), {
  fallback: ({ children }) => children,
  place: 'floating',
});

interface DateFieldProps {
  label: string;
  value: LocalDate;
  onChange: (date: LocalDate) => void;
  max?: LocalDate | undefined;
  size?: 'xs' | 'sm';
  error?: string | undefined;
  /** Read-only: the day follows from something else. */
  isFixed?: boolean;
  /** Called with true while the field contains an invalid day. */
  onInvalidChange?: (isInvalid: boolean) => void;
}

/** Day to type (`24/1/2024`, or `24/1` for the year shown) or pick. Typed text is committed on Enter and on blur. */
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
    // Closing replaces the button; focus the new one.
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
    <DayCalendar value={value} onChange={pick} max={max} onClose={close}>
      {opener}
    </DayCalendar>
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
