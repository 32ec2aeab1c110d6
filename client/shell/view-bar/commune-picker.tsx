import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { useChosenView } from '../../api/view.ts';
import styles from './view-bar.module.css';

// The list and its search are a tenth of the first load, so they are loaded on hover or focus.
const loadSelect = () => import('./commune-select.tsx');
const CommuneSelect = lazy(() => loadSelect().then((file) => ({ default: file.CommuneSelect })));

/** Finds a commune by name (with or without accents) or code, and opens its page. */
export function CommunePicker() {
  const { t } = useTranslation();
  const { communeId } = useParams({ strict: false });
  const { on } = useChosenView();
  const { data } = useQuery({ ...queryOf(listCommunes, { query: { on } }), placeholderData: (last) => last });
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isLoaded, setIsLoaded] = useState(false);
  const communes = data?.communes ?? [];

  if (isLoaded) return <CommuneSelect communes={communes} communeId={communeId} typed={typed} />;
  const load = async () => {
    await loadSelect();
    if (document.activeElement === field.current) setIsLoaded(true);
  };
  return (
    <TextInput
      className={styles['commune-picker']}
      ref={field}
      label={t('shell.view.commune')}
      placeholder={t('shell.view.chooseCommune')}
      value={typed || (communes.find(({ id }) => id === communeId)?.name ?? '')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onPointerEnter={() => void loadSelect()}
      onFocus={() => void load()}
    />
  );
}
