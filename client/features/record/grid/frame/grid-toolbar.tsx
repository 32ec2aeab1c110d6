import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../../api/query.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { DateField } from '../../../../ui/dates/date-field.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { CheckboxChoice } from '../editing/checkbox-choice.tsx';
import type { GridLayout } from '../navigation/grid-layout.ts';
import styles from './around-grid.module.css';
import { ALL_COMMUNES, criterionParam, type GridSearch } from './grid-search.ts';

interface GridToolbarProps {
  layout: GridLayout;
  /** The communes that the user may record for. */
  communes: readonly Commune[];
  criteria: readonly Criterion[];
  search: GridSearch;
  onChange: (search: GridSearch & { bo?: string }) => void;
  /** Called with true while the date field holds an invalid date. */
  onUnclearDay: (isUnclear: boolean) => void;
}

type Open = 'communes' | 'indicators' | undefined;
const SEVERAL = 'several';

/** Fields for the communes, the indicators, the criteria set and the date of the figures. */
export function GridToolbar(props: GridToolbarProps) {
  const { layout, communes, criteria, search, onChange, onUnclearDay } = props;
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const [open, setOpen] = useState<Open>();
  const toggle = (part: Open) => setOpen(open === part ? undefined : part);
  return (
    <div className={`${styles['grid-toolbar']} no-print`}>
      <CommuneField {...{ layout, communes, onChange }} onSeveral={() => toggle('communes')} />
      <IndicatorField {...{ criteria, search, onChange }} onSeveral={() => toggle('indicators')} />
      <SetField {...{ layout, onChange }} />
      <DateField
        label={t('grid.choose.on')}
        value={layout.on}
        max={today}
        onChange={(den: LocalDate) => onChange({ den })}
        onInvalidChange={onUnclearDay}
      />
      {open && (
        <CheckboxChoice
          key={open}
          part={open}
          layout={layout}
          communes={communes}
          criteria={criteria}
          onChange={onChange}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** Choice of the criteria set; null if there is only one. */
function SetField({ layout, onChange }: Pick<GridToolbarProps, 'layout' | 'onChange'>) {
  const { t } = useTranslation();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const sets = data?.criteriaSets ?? [];
  if (sets.length < 2) return null;
  return (
    <NativeSelect
      className={styles['grid-set']}
      label={t('shell.view.set')}
      value={layout.set.id}
      data={sets.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      onChange={({ currentTarget: { value } }) => onChange({ bo: value, 'chi-tieu': undefined })}
    />
  );
}

type FieldProps = Pick<GridToolbarProps, 'onChange'> & { onSeveral: () => void };

function CommuneField(props: FieldProps & Pick<GridToolbarProps, 'layout' | 'communes'>) {
  const { layout, communes, onChange, onSeveral } = props;
  const { t } = useTranslation();
  const [only] = layout.communes;
  const isAll = layout.communes.length === communes.length && communes.length > 1;
  const isSeveral = layout.communes.length > 1 && !isAll;
  return (
    <NativeSelect
      label={t('grid.choose.commune')}
      value={isSeveral ? SEVERAL : isAll ? ALL_COMMUNES : (only?.id ?? '')}
      onChange={({ currentTarget: { value } }) => {
        if (value === SEVERAL) onSeveral();
        else onChange({ xa: value });
      }}
    >
      {communes.length > 1 && (
        <option value={ALL_COMMUNES}>{t('grid.choose.allCommunes', { count: communes.length })}</option>
      )}
      {communes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {communes.length > 2 && (
        <option value={SEVERAL}>
          {isSeveral
            ? t('grid.choose.chosenCommunes', { count: layout.communes.length })
            : t('grid.choose.several')}
        </option>
      )}
    </NativeSelect>
  );
}

function IndicatorField(props: FieldProps & Pick<GridToolbarProps, 'criteria' | 'search'>) {
  const { criteria, search, onChange, onSeveral } = props;
  const { t } = useTranslation();
  const localName = useLocalName();
  const codes = search['chi-tieu'] ?? '';
  const isSeveral = codes.includes(',');
  return (
    <NativeSelect
      className={styles['grid-indicators']}
      label={t('grid.choose.indicator')}
      value={isSeveral ? SEVERAL : codes}
      onChange={({ currentTarget: { value } }) => {
        if (value === SEVERAL) onSeveral();
        else onChange({ 'chi-tieu': value === '' ? undefined : value });
      }}
    >
      <option value="">{t('grid.choose.allIndicators')}</option>
      <option value={SEVERAL}>
        {isSeveral
          ? t('grid.choose.chosenIndicators', { count: codes.split(',').length })
          : t('grid.choose.several')}
      </option>
      {criteria.map((criterion) => (
        <optgroup
          key={criterion.number}
          label={t('grid.criterion', { number: criterion.number, name: localName(criterion) })}
        >
          <option value={criterionParam(criterion.number)}>
            {t('grid.choose.criterion', { number: criterion.number })}
          </option>
          {criterion.indicators.map((indicator) => (
            <option key={indicator.code} value={indicator.code}>
              {indicator.code} {localName(indicator)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
