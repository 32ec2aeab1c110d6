import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../../../ui/values/use-format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment was, roughly: `5 giờ`, `Vừa xong`. */
export function useAge(): (at: Instant) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (at) => {
    const age = Math.max(0, Date.now() - Date.parse(at));
    if (age < MINUTE) return t('system.age.justNow');
    if (age < HOUR) return t('system.age.minutes', { number: format.number(Math.round(age / MINUTE)) });
    if (age < 2 * DAY) return t('system.age.hours', { number: format.number(Math.round(age / HOUR)) });
    return t('system.age.days', { number: format.number(Math.round(age / DAY)) });
  };
}
