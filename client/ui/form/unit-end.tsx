import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../dates/date-field.tsx';
import { ProblemNotice } from '../layout/problem-notice.tsx';
import styles from '../layout/side-panel.module.css';
import { PanelMore } from './panel-more.tsx';
import { type UnitEnding, useUnitEnd } from './use-unit-end.ts';

interface UnitEndProps {
  ending: UnitEnding;
  isBlocked: boolean;
}

/** Sets, changes or removes the last day of a unit. */
export function UnitEnd({ ending, isBlocked }: UnitEndProps) {
  const { t } = useTranslation();
  return (
    <PanelMore title={t('administration.end.title')} isBlocked={isBlocked}>
      <EndForm ending={ending} />
    </PanelMore>
  );
}

function EndForm({ ending }: Pick<UnitEndProps, 'ending'>) {
  const { t } = useTranslation();
  const { fields, change, faults, form, problem, takeBack, setDayUnclear } = useUnitEnd(ending);
  const { validUntil } = ending;
  return (
    <form {...form} className={styles['panel-form']}>
      <DateField
        label={t('administration.end.day')}
        value={fields.validUntil}
        onChange={(day) => change({ validUntil: day })}
        onInvalidChange={setDayUnclear}
        error={faults.validUntil}
      />
      {problem && <ProblemNotice error={problem} />}
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
