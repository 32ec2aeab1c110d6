import { useLanguage } from './use-format.ts';

/** Name in the language of the interface; Vietnamese if there is no English name. */
export function useLocalName(): (named: { name: string; nameEn?: string | undefined }) => string {
  const language = useLanguage();
  return ({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name);
}
