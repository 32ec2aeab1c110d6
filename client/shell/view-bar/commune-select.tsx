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
  /** What was typed before this was loaded. */
  typed: string;
}

/** The list of communes with its search. Only through `CommunePicker`, which loads it when it is wanted. */
export function CommuneSelect({ communes, communeId, typed }: CommuneSelectProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = (id: string | undefined) => communes.find((commune) => commune.id === id)?.name ?? '';
  const [search, setSearch] = useState(nameOf(communeId));
  // Select empties its search when it is drawn first; what was typed comes back after that.
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
