import { useTranslation } from 'react-i18next';

const KNOWN = ['local', 'van-phong-dieu-phoi'] as const;

/** Who recorded something, by name where the id is one of our own; otherwise the id. */
export function useAuthorName(): (author: string) => string {
  const { t } = useTranslation();
  return (author) => {
    const known = KNOWN.find((id) => id === author);
    return known ? t(`entries.author.${known}`) : author;
  };
}
