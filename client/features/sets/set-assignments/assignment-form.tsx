import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { type Commune, hasEndedBy } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../api/query.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { CommuneChecks } from './commune-checks.tsx';
import styles from './set-assignments.module.css';
import { type DoneAssignment, useAssignment } from './use-assignment.ts';

interface AssignmentFormProps {
  sets: readonly CriteriaSetSummary[];
  communes: readonly Commune[];
  /** Set selected initially. */
  start: CriteriaSetSummary;
  onDone: (done: DoneAssignment) => void;
}

/** Assigns a set to several communes and shows the effect in advance. */
export function AssignmentForm({ sets, communes, start, onDone }: AssignmentFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const assignment = useAssignment(start, onDone);
  const { fields, change, faults, form, isSending, problem } = assignment;
  const concerned = (validFrom: LocalDate) => communes.filter((commune) => !hasEndedBy(commune, validFrom));
  const shown = concerned(fields.validFrom);
  // Deselect communes that have ended by the new day.
  const changeDay = (validFrom: LocalDate, set = fields.set) => {
    const left = new Set(concerned(validFrom).map(({ id }) => id));
    change({ set, validFrom, communes: fields.communes.filter((id) => left.has(id)) });
  };
  return (
    <form {...form} className={styles['assignment-form']}>
      <div className={styles['assignment-fields']}>
        <NativeSelect
          label={t('sets.assign.set')}
          data={sets.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
          value={fields.set}
          onChange={({ currentTarget: { value } }) =>
            changeDay(sets.find(({ id }) => id === value)?.validFrom ?? fields.validFrom, value)
          }
        />
        <DateField
          label={t('sets.assign.validFrom')}
          value={fields.validFrom}
          onChange={(validFrom) => changeDay(validFrom)}
          onInvalidChange={assignment.setDayUnclear}
        />
        <TextInput
          label={t('sets.assign.document')}
          maxLength={200}
          autoComplete="off"
          value={fields.document}
          onChange={(event) => change({ document: event.currentTarget.value })}
        />
      </div>
      {shown.length === 0 && !assignment.isDayUnclear ? (
        <p role="status">{t('sets.assign.noCommunes', { date: format.date(fields.validFrom) })}</p>
      ) : (
        <CommuneChecks
          communes={shown}
          chosen={fields.communes}
          onChange={(chosen) => change({ communes: chosen })}
          error={faults.communes}
        />
      )}
      {!assignment.isDayUnclear && <Effect sets={sets} communes={shown} fields={fields} />}
      {problem && <ProblemNotice error={problem} />}
      {shown.length > 0 && (
        <div>
          <SendButton isSending={isSending}>{t('sets.assign.submit')}</SendButton>
        </div>
      )}
    </form>
  );
}

interface EffectProps extends Pick<AssignmentFormProps, 'sets' | 'communes'> {
  fields: ReturnType<typeof useAssignment>['fields'];
}

/** Effect of the assignment, with a warning for communes that lack targets by group. */
function Effect({ sets, communes, fields }: EffectProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: set } = useQuery(queryOf(readCriteriaSet, { params: { setId: fields.set }, query: {} }));
  const chosen = communes.filter(({ id }) => fields.communes.includes(id));
  if (chosen.length === 0) return null;
  const outside =
    set && set.regions.length > 0 ? chosen.filter(({ regions }) => regionIn(set, regions) === undefined) : [];
  return (
    <div className={styles['assignment-effect']} role="status">
      <p>
        {t('sets.assign.effect', {
          count: chosen.length,
          date: format.date(fields.validFrom),
          set: sets.find(({ id }) => id === fields.set)?.shortTitle ?? fields.set,
        })}
      </p>
      {outside.length > 0 && (
        <p data-tone="caution">
          {t('sets.assign.noRegion', { names: outside.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </div>
  );
}
