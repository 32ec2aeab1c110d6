import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { Jump } from '#shared/domain/values/unlikely-jump.ts';
import { useFormat } from './use-format.ts';

/** Texts for an unlikely jump: `bare` for narrow places, `short` names the compared figure, `full` adds advice. */
export function useJumpWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const bare = ({ way, times }: Jump) => t(`entries.jump.${way}`, { times: format.number(times, 0) });
  const short = (jump: Jump) => t('entries.jump.before', { jump: bare(jump) });
  const full = (jump: Jump, { unit }: Indicator) =>
    unit === null
      ? t('entries.jump.checkFigure', { jump: short(jump) })
      : t('entries.jump.checkUnit', { jump: short(jump), unit });
  return { bare, short, full };
}
