import { useTranslation } from 'react-i18next';
import type { TotalsChange } from '#shared/domain/standing/change-since.ts';
import { useFormat } from '../../../ui/values/use-format.ts';

/** `+1 / +3`: criteria and indicators more or fewer than before, in words for screen readers; a dash where unknown (R9). */
export function ChangeText({ change }: { change: TotalsChange | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (change === undefined) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('board.change.unknown')}</span>
      </>
    );
  }
  const criteria = format.signed(change.criteria);
  const indicators = format.signed(change.indicators);
  const direction = Math.sign(change.criteria) || Math.sign(change.indicators);
  return (
    <>
      <span
        aria-hidden="true"
        className="number"
        data-direction={direction}
      >{`${criteria} / ${indicators}`}</span>
      <span className="visually-hidden">{t('board.change.words', { criteria, indicators })}</span>
    </>
  );
}
