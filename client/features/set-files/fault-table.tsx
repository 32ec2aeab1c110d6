import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/domain/criteria-set-faults.ts';
import '../../ui/card-table.css';
import { usePlaceInFile } from './use-place-in-file.ts';

// Which values a reason has depends on it; the words of each use its own.
const NO_VALUES = {
  expected: '',
  values: '',
  minimum: 0,
  maximum: 0,
  region: '',
  kind: '',
  metric: '',
};

/** Everything that is wrong in a file: where in words, where for who edits the file, and what. */
export function FaultTable({ faults, document }: { faults: readonly Fault[]; document: unknown }) {
  const { t } = useTranslation();
  const placeOf = usePlaceInFile();
  return (
    <section className="set-file-faults">
      <p role="alert">{t('sets.add.faults', { count: faults.length })}</p>
      <table className="data-table card-table">
        <caption className="visually-hidden">{t('sets.add.faultsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sets.add.place')}</th>
            <th scope="col">{t('sets.add.fault')}</th>
            <th scope="col">{t('sets.add.pointer')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ pointer, reason }) => (
            <tr key={`${pointer} ${reason.key}`}>
              <th scope="row">{placeOf(document, pointer)}</th>
              <td data-label={t('sets.add.fault')}>
                {t(`sets.fault.${reason.key}`, { ...NO_VALUES, ...reason })}
              </td>
              <td data-label={t('sets.add.pointer')}>
                <code>{pointer || '/'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
