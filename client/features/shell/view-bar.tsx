import { useTranslation } from 'react-i18next';
import { AsOfDate } from './as-of-date.tsx';
import { CommunePicker } from './commune-picker.tsx';
import { KnownUntil } from './known-until.tsx';
import { SetPicker } from './set-picker.tsx';

/** Which commune, day, state of the record and criteria set are on view, each to be changed. */
export function ViewBar() {
  const { t } = useTranslation();
  return (
    <section className="view-bar no-print" aria-label={t('shell.view.label')}>
      <CommunePicker />
      <AsOfDate />
      <KnownUntil />
      <SetPicker />
    </section>
  );
}
