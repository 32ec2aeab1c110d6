import { useTranslation } from 'react-i18next';
import { AsOfDate } from './as-of-date.tsx';
import { CommunePicker } from './commune-picker.tsx';
import { SetPicker } from './set-picker.tsx';

/** Which commune, day and criteria set are on view, each to be changed. */
export function ViewBar() {
  const { t } = useTranslation();
  return (
    <section className="view-bar no-print" aria-label={t('shell.view.label')}>
      <CommunePicker />
      <AsOfDate />
      <SetPicker />
    </section>
  );
}
