import { createInstance, type TFunction } from 'i18next';
import { LANGUAGES, type Language } from '#shared/domain/values/language.ts';
import { en } from '#shared/messages/en.ts';
import { vi } from '#shared/messages/vi.ts';

const words = createInstance();
await words.init({
  lng: 'vi',
  fallbackLng: false,
  supportedLngs: LANGUAGES,
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
});

/** Translation function for a language. */
export function wordsIn(language: Language): TFunction {
  return words.getFixedT(language);
}
