import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { useChosenView } from '../../api/view.ts';
import { lazyPart } from '../../ui/layout/lazy-part.tsx';
import styles from './view-bar.module.css';

// The list and its search are a tenth of the first load, so they are loaded on hover or focus.
const loadSelect = () => import('./commune-select.tsx');
const CommuneSelect = lazyPart(() => loadSelect().then((file) => file.CommuneSelect));

/** Finds a commune by name (with or without accents) or code, and opens its page. */
export function CommunePicker() {
  const { t } = useTranslation();
  const { communeId } = useParams({ strict: false });
  const { on } = useChosenView();
  const { data } = useQuery({ ...queryOf(listCommunes, { query: { on } }), placeholderData: (last) => last });
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isLoaded, setIsLoaded] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const communes = data?.communes ?? [];

  if (isLoaded) return <CommuneSelect communes={communes} communeId={communeId} typed={typed} />;
  const load = async () => {
    const isHere = await loadSelect().then(
      () => true,
      () => false,
    );
    // Tried again when the field gets the focus again.
    setIsMissing(!isHere);
    if (isHere && document.activeElement === field.current) setIsLoaded(true);
  };
  return (
    <TextInput
      className={styles['commune-picker']}
      ref={field}
      label={t('shell.view.commune')}
      placeholder={t('shell.view.chooseCommune')}
      value={typed || (communes.find(({ id }) => id === communeId)?.name ?? '')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onPointerEnter={CommuneSelect.preload}
      error={isMissing && t('common.partMissing')}
      onFocus={() => void load()}
    />
  );
}
