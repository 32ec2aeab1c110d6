import { Button, Group, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { useWorkspace } from '../../api/view.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { readRefusal } from './read-refusal.ts';
import type { Asking } from './use-asking.ts';
import type { ReversibleChange } from './use-reversible-change.ts';

export interface UnitEndProps {
  /** As sentences name it: „Xã Quảng An“. */
  name: string;
  validUntil: LocalDate | null;
  /** What its end leads to. */
  consequence: string;
  changing: {
    error: Error | null;
    reset: () => void;
    mutate: (
      change: ReversibleChange<{ validUntil: LocalDate | null }>,
      options: { onSuccess: () => void },
    ) => void;
  };
  ask: Asking['ask'];
  onDone: () => void;
}

/** Ends a unit with a date, moves that date, takes it back. */
export function UnitEnd({ name, validUntil, consequence, changing, ask, onDone }: UnitEndProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useWorkspace();
  const [day, setDay] = useState(validUntil ?? today);
  const form = useRef<HTMLFormElement>(null);
  const { faults, rest } = readRefusal(changing.error, { validUntil });
  const send = (next: LocalDate | null) => {
    const words = { name, date: format.date(day) };
    const told = t(`administration.end.${next === null ? 'takenBack' : 'done'}`, words);
    changing.mutate({ before: { validUntil }, change: { validUntil: next }, told }, { onSuccess: onDone });
  };
  const end = (event: FormEvent) => {
    event.preventDefault();
    // A day that cannot be read stays in its field: `day` is still the last good one, which nobody meant.
    if (form.current?.querySelector('input[aria-invalid="true"]')) return;
    ask({
      title: t('administration.end.question', { name, date: format.date(day) }),
      consequence,
      confirm: t(`administration.end.${validUntil === null ? 'act' : 'change'}`),
      onConfirm: () => send(day),
    });
  };
  return (
    <form ref={form} className="panel-more" onSubmit={end} noValidate>
      <Title order={3}>{t('administration.end.title')}</Title>
      <DateField
        label={t('administration.end.day')}
        value={day}
        onChange={(next) => {
          changing.reset();
          setDay(next);
        }}
        error={faults.validUntil}
      />
      {rest && <ProblemNotice error={rest} />}
      <Group gap="xs">
        <Button type="submit" variant="default">
          {t(`administration.end.${validUntil === null ? 'act' : 'change'}`)}
        </Button>
        {validUntil !== null && (
          <Button variant="default" onClick={() => send(null)}>
            {t('administration.end.takeBack')}
          </Button>
        )}
      </Group>
    </form>
  );
}
