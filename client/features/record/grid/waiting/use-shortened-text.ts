import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';

// Enough for the author to recognise the text; the outbox keeps all of it.
const MAX_LENGTH = 120;

/** Shortens typed or pasted text to its beginning and its length. */
export function useShortenedText(): (typed: string) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (typed) => {
    const characters = [...typed];
    if (characters.length <= MAX_LENGTH) return typed;
    const text = `${characters.slice(0, MAX_LENGTH).join('').trimEnd()}…`;
    return t('grid.blocked.long', { text, length: format.number(characters.length) });
  };
}
