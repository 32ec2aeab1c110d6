import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import styles from './set-assignments.module.css';

interface CommuneChecksProps {
  communes: readonly Commune[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error: string | undefined;
}

/** Checkboxes of communes, with a button for all or none. */
export function CommuneChecks({ communes, chosen, onChange, error }: CommuneChecksProps) {
  const { t } = useTranslation();
  const id = useId();
  const all = communes.map((commune) => commune.id);
  const areAllChosen = all.every((one) => chosen.includes(one));
  const toggle = (one: string) => onChange(all.filter((known) => chosen.includes(known) !== (known === one)));
  return (
    <fieldset className={styles['commune-checks']} aria-describedby={id}>
      <legend>{t('sets.assign.communes')}</legend>
      <Button size="xs" variant="default" onClick={() => onChange(areAllChosen ? [] : all)}>
        {t(areAllChosen ? 'sets.assign.nobody' : 'sets.assign.all')}
      </Button>
      <div className={styles['commune-checks-grid']}>
        {communes.map((commune) => (
          <label key={commune.id}>
            <input
              type="checkbox"
              checked={chosen.includes(commune.id)}
              onChange={() => toggle(commune.id)}
            />
            {commune.name}
          </label>
        ))}
      </div>
      <p id={id} className={styles['commune-checks-error']} role="alert">
        {error}
      </p>
    </fieldset>
  );
}
