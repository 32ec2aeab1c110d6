import { useTranslation } from 'react-i18next';
import type { Annulment } from '#shared/domain/record/annulment.ts';
import { useAuthorName } from '../values/use-author-name.ts';
import { useFormat } from '../values/use-format.ts';

/** Author, moment and reason of an annulment or reinstatement. */
export function AnnulmentActs({ acts }: { acts: readonly Annulment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  return acts.map((act) => (
    <p key={`${act.act} ${act.recordedAt}`}>
      {t(`entries.history.act.${act.kind}`, {
        author: author(act.author),
        moment: format.moment(act.recordedAt),
        reason: act.reason,
      })}
    </p>
  ));
}
