import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import styles from './view-bar.module.css';

interface CommuneSelectProps {
  communes: readonly Commune[];
  communeId: string | undefined;
  /** Text typed before this component was loaded. */
  typed: string;
}

/** Searchable list of communes. Import it through `CommunePicker`, which loads it lazily. */
export function CommuneSelect({ communes, communeId, typed }: CommuneSelectProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = (id: string | undefined) => communes.find((commune) => commune.id === id)?.name ?? '';
  const [search, setSearch] = useState(nameOf(communeId));
  // Select clears its search on its first render; restore the typed text afterwards.
  useEffect(() => {
    if (typed) setSearch(typed);
  }, [typed]);
  return (
    <Select
      className={styles['commune-picker']}
      label={t('shell.view.commune')}
      placeholder={t('shell.view.chooseCommune')}
      nothingFoundMessage={t('shell.view.noCommune')}
      data={communes.map(({ id, name }) => ({ value: id, label: name }))}
      value={communeId ?? null}
      onChange={(id) => id && void navigate({ to: '/xa/$communeId', params: { communeId: id } })}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={matchWithoutAccents}
      allowDeselect={false}
      autoFocus
      defaultDropdownOpened
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={320}
    />
  );
}

const matchWithoutAccents: OptionsFilter = ({ options, search }) => {
  const wanted = toSearchText(search);
  return options.filter(
    (option): option is ComboboxItem =>
      'value' in option && (toSearchText(option.label).includes(wanted) || option.value.startsWith(wanted)),
  );
};
