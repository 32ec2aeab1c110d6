import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import type { imports } from '#shared/messages/record/vi/imports.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { ImportLookup } from '../lookup.ts';
import { useCommuneLabel } from '../use-commune-label.ts';
import { dayOfRole } from './questions/answers.ts';
import styles from './reading.module.css';
import { optionOfRole, roleOfOption } from './role-option.ts';

interface ColumnMeaningProps {
  column: number;
  heading: string;
  role: ColumnRole;
  reason: keyof (typeof imports)['reading']['reason'];
  isHidden: boolean;
  lookup: ImportLookup;
  onChange: (role: ColumnRole) => void;
}

const PLAIN = [
  'ignored',
  'commune',
  'indicator',
  'value',
  'day',
  'note',
  'annulled',
  'superseded',
  'illustrative',
] as const;

/** Header of a column: letter, selectable role, and the reason why this role was recognised. */
export function ColumnMeaning(props: ColumnMeaningProps) {
  const { column, heading, role, reason, isHidden, lookup, onChange } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const day = dayOfRole(role);
  const letter = nameOfColumn(column);
  // A wide sheet has hundreds of these lists, each with all indicators: fill a list only when the user reaches it.
  const [isReached, setIsReached] = useState(false);
  return (
    <th scope="col" data-is={role.is} data-column={column} data-hidden={isHidden}>
      <span className={styles['import-letter']}>
        {letter}
        {isHidden && ` · ${t('imports.reading.hiddenColumn')}`}
      </span>
      <select
        aria-label={t('imports.reading.meaning', { letter, heading })}
        value={optionOfRole(role)}
        onFocus={() => setIsReached(true)}
        onPointerEnter={() => setIsReached(true)}
        onChange={({ currentTarget: { value } }) => onChange(roleOfOption(value))}
      >
        {isReached ? <Meanings lookup={lookup} /> : <ChosenMeaning role={role} lookup={lookup} />}
      </select>
      {day && (
        <span className={styles['import-reason']}>
          {t('imports.reading.columnDay', { day: format.date(day) })}
        </span>
      )}
      {!(isHidden && role.is === 'ignored') && (
        <span className={styles['import-reason']} data-reason={reason}>
          {t(`imports.reading.reason.${reason}`)}
        </span>
      )}
    </th>
  );
}

function ChosenMeaning({ role, lookup }: { role: ColumnRole; lookup: ImportLookup }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const communeLabel = useCommuneLabel(lookup);
  const indicator = role.is === 'of-indicator' ? lookup.indicatorOf(role.code) : undefined;
  const text =
    role.is === 'of-indicator'
      ? `${role.code} ${indicator ? localName(indicator) : ''}`
      : role.is === 'of-commune'
        ? communeLabel(role.communeId)
        : t(`imports.reading.role.${role.is}`);
  return <option value={optionOfRole(role)}>{text}</option>;
}

function Meanings({ lookup }: { lookup: ImportLookup }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const communeLabel = useCommuneLabel(lookup);
  return (
    <>
      {PLAIN.map((is) => (
        <option key={is} value={is}>
          {t(`imports.reading.role.${is}`)}
        </option>
      ))}
      <optgroup label={t('imports.reading.role.ofCommunes')}>
        {lookup.communes.map(({ id }) => (
          <option key={id} value={optionOfRole({ is: 'of-commune', communeId: id })}>
            {communeLabel(id)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('imports.reading.role.ofIndicators')}>
        {listIndicators(lookup.set).map((indicator) => (
          <option key={indicator.code} value={optionOfRole({ is: 'of-indicator', code: indicator.code })}>
            {indicator.code} {localName(indicator)}
          </option>
        ))}
      </optgroup>
    </>
  );
}
