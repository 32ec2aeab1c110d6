import { Button, Group } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readRefusal } from '../../api/read-refusal.ts';
import { DateField } from '../dates/date-field.tsx';
import { ProblemNotice } from '../layout/problem-notice.tsx';
import styles from '../layout/side-panel.module.css';
import { PanelMore } from './panel-more.tsx';
import { type UnitEnding, useUnitEnd } from './use-unit-end.ts';

interface UnitEndProps {
  ending: UnitEnding;
  isHeld: boolean;
}

/** Ends a unit with a date, moves that date, takes it back. */
export function UnitEnd({ ending, isHeld }: UnitEndProps) {
  const { t } = useTranslation();
  return (
    <PanelMore title={t('administration.end.title')} isHeld={isHeld}>
      <EndForm ending={ending} />
    </PanelMore>
  );
}

function EndForm({ ending }: Pick<UnitEndProps, 'ending'>) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { day, setDay, end, takeBack } = useUnitEnd(ending);
  const { validUntil, changing } = ending;
  const { faults, rest } = readRefusal(changing.error, { validUntil });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A day that cannot be read stays in its field: `day` is still the last good one, which nobody meant.
    if (!form.current?.querySelector('input[aria-invalid="true"]')) end();
  };
  return (
    <form ref={form} className={styles['panel-form']} onSubmit={submit} noValidate>
      <DateField
        label={t('administration.end.day')}
        value={day}
        onChange={setDay}
        error={faults.validUntil}
      />
      {rest && <ProblemNotice error={rest} />}
      <Group gap="xs">
        <Button type="submit" variant="default">
          {t(`administration.end.${validUntil === null ? 'act' : 'change'}`)}
        </Button>
        {validUntil !== null && (
          <Button variant="default" onClick={takeBack}>
            {t('administration.end.takeBack')}
          </Button>
        )}
      </Group>
    </form>
  );
}
