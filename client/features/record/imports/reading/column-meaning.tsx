import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import type { imports } from '#shared/messages/record/vi/imports.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { ImportLookup } from '../lookup.ts';
import styles from './reading.module.css';
import { optionOfRole, roleOfOption } from './role-option.ts';

interface ColumnMeaningProps {
  column: number;
  heading: string;
  role: ColumnRole;
  reason: keyof (typeof imports)['reading']['reason'];
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
export function ColumnMeaning({ column, heading, role, reason, lookup, onChange }: ColumnMeaningProps) {
  const { t } = useTranslation();
  const letter = nameOfColumn(column);
  // A wide sheet has hundreds of these lists, each with all indicators: fill a list only when the user reaches it.
  const [isReached, setIsReached] = useState(false);
  return (
    <th scope="col" data-is={role.is}>
      <span className={styles['import-letter']}>{letter}</span>
      <select
        aria-label={t('imports.reading.meaning', { letter, heading })}
        value={optionOfRole(role)}
        onFocus={() => setIsReached(true)}
        onPointerEnter={() => setIsReached(true)}
        onChange={({ currentTarget: { value } }) => onChange(roleOfOption(value))}
      >
        {isReached ? <Meanings lookup={lookup} /> : <ChosenMeaning role={role} lookup={lookup} />}
      </select>
      <span className={styles['import-reason']} data-reason={reason}>
        {t(`imports.reading.reason.${reason}`)}
      </span>
    </th>
  );
}

function ChosenMeaning({ role, lookup }: { role: ColumnRole; lookup: ImportLookup }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const indicator = role.is === 'of-indicator' ? lookup.indicatorOf(role.code) : undefined;
  const text =
    role.is === 'of-indicator'
      ? `${role.code} ${indicator ? localName(indicator) : ''}`
      : role.is === 'of-commune'
        ? lookup.communeName(role.communeId)
        : t(`imports.reading.role.${role.is}`);
  return <option value={optionOfRole(role)}>{text}</option>;
}

function Meanings({ lookup }: { lookup: ImportLookup }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  return (
    <>
      {PLAIN.map((is) => (
        <option key={is} value={is}>
          {t(`imports.reading.role.${is}`)}
        </option>
      ))}
      <optgroup label={t('imports.reading.role.ofCommunes')}>
        {lookup.communes.map(({ id, name }) => (
          <option key={id} value={optionOfRole({ is: 'of-commune', communeId: id })}>
            {name}
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
