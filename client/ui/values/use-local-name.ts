import { useLanguage } from './use-format.ts';

/** Names as the sets write them: Vietnamese, and in English where the set has that too. */
export function useLocalName(): (named: { name: string; nameEn?: string | undefined }) => string {
  const language = useLanguage();
  return ({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name);
}
