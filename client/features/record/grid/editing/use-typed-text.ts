import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';

// What somebody needs to see to know their own text again; the whole of it stays in the browser's store.
const SHOWN = 120;

/** A text as it was typed or pasted; of a long one the beginning, and how long it is. */
export function useTypedText(): (typed: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (typed) => {
    const signs = [...typed];
    if (signs.length <= SHOWN) return typed;
    const text = `${signs.slice(0, SHOWN).join('').trimEnd()}…`;
    return t('grid.blocked.long', { text, length: format.number(signs.length) });
  };
}
