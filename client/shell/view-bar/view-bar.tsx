import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { queryOf } from '../../api/query.ts';
import { useChosenView } from '../../api/view.ts';
import { useFormat } from '../../ui/values/use-format.ts';
import { AsOfDate } from './as-of-date.tsx';
import { CommunePicker } from './commune-picker.tsx';
import { KnownUntil } from './known-until.tsx';
import { SetPicker } from './set-picker.tsx';
import styles from './view-bar.module.css';

/** Which commune, day, state of the record and criteria set are on view, each to be changed; on a phone behind one line. */
export function ViewBar() {
  const { t } = useTranslation();
  const fieldsId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={`${styles['view-bar']} no-print`} aria-label={t('shell.view.label')}>
      <button
        type="button"
        className={styles['view-summary']}
        aria-expanded={isOpen}
        aria-controls={fieldsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ViewInWords />
        <IconChevronDown size={18} aria-hidden />
      </button>
      <div className={styles['view-fields']} id={fieldsId} data-open={isOpen}>
        <CommunePicker />
        <AsOfDate />
        <KnownUntil />
        <SetPicker />
      </div>
    </section>
  );
}

function ViewInWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const { set, on } = useChosenView();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const title = data?.criteriaSets.find(({ id }) => id === set)?.shortTitle;
  return <span>{[t('shell.view.asOf', { on: format.date(on) }), title].filter(Boolean).join(' · ')}</span>;
}
