import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import { useFormat } from '../../../../../ui/values/use-format.ts';
import type { UnreadPart } from './unread-parts.ts';

/** Words about a part of a sheet that is not read: which, and why. */
export function useUnreadWords(): (part: UnreadPart) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ what, why: reason, holds, column, text, count: counted }) => {
    const count = counted ?? 0;
    const isBelow = what === 'rows' && reason === 'no-figures-read';
    const why = isBelow
      ? t('imports.notRead.below-table')
      : t(`imports.notRead.${reason}`, { holds: t(`imports.unread.holds.${holds}`) });
    if (what === 'column') {
      const letter = nameOfColumn(column ?? 0);
      return text === ''
        ? t('imports.unread.nameless', { letter, why })
        : t('imports.unread.column', { letter, heading: text, why });
    }
    if (what === 'rows') {
      const words = t('imports.unread.rows', { count, number: format.number(count), why });
      return text === '' || reason === 'hidden' ? words : `${words} – “${text}”${count > 1 ? ', …' : ''}`;
    }
    if (what === 'sheet' && reason === 'hidden') return t('imports.unread.hiddenSheet');
    return t(what === 'title' ? 'imports.unread.heading' : 'imports.unread.sheet', { text, why });
  };
}
