import { useTranslation } from 'react-i18next';
import { ValueKind } from '#shared/domain/sets/criteria-set.ts';
import type { Fault } from '#shared/domain/sets/criteria-set-faults.ts';
import type { FaultReason } from '#shared/domain/sets/fault-reason.ts';
import type { sets } from '#shared/messages/sets/vi/sets.ts';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import setFilesStyles from './set-files.module.css';
import { usePlaceInFile } from './use-place-in-file.ts';

type TypeWord = keyof (typeof sets)['type'];

// Defaults for all message placeholders; each kind of fault fills in its own.
const NO_VALUES = {
  expected: '',
  values: '',
  minimum: 0,
  maximum: 0,
  region: '',
  kind: '',
  metric: '',
};

/** Faults in a file, each with its place in words, its JSON pointer and a description. */
export function FaultTable({ faults, document }: { faults: readonly Fault[]; document: unknown }) {
  const { t } = useTranslation();
  const placeOf = usePlaceInFile();
  const words = useFaultWords();
  return (
    <section className={setFilesStyles['set-file-faults']}>
      <p role="alert">{t('sets.add.faults', { count: faults.length })}</p>
      <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
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
              <td data-label={t('sets.add.fault')}>{words(reason)}</td>
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

/** Formats a fault; types and kinds of values appear under their names. */
function useFaultWords(): (reason: FaultReason) => string {
  const { t, i18n } = useTranslation();
  return (reason) => {
    const values = { ...NO_VALUES, ...reason };
    const kind = ValueKind.safeParse(values.kind);
    if (kind.success) values.kind = t(`criteria.kind.${kind.data}`).toLocaleLowerCase(i18n.language);
    const { expected } = values;
    if (i18n.exists(`sets.type.${expected}`)) values.expected = t(`sets.type.${expected as TypeWord}`);
    return t(`sets.fault.${reason.key}`, values);
  };
}
