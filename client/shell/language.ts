import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/values/language.ts';
import { frame } from '#shared/messages/vi-frame.ts';

const STORAGE_KEY = 'ntm-language';

/** Sets up the messages in the language last chosen on this device; Vietnamese by default. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    supportedLngs: LANGUAGES,
    ns: 'words',
    defaultNS: 'words',
    nsSeparator: false,
    resources: { vi: { words: frame } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const stored = readStoredLanguage();
  // Without its words, the page opens in Vietnamese.
  if (stored !== 'vi') await chooseLanguage(stored).catch(() => undefined);
}

/** Changes and stores the language of the interface. English is loaded on first use. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'words')) {
    const { en } = await import('#shared/messages/en.ts');
    i18next.addResourceBundle('en', 'words', en);
  }
  await i18next.changeLanguage(language);
  storeLanguage(language);
}

// Storage may be unavailable (private windows, policies); the choice then lasts until the page is closed.
function readStoredLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return LANGUAGES.find((language) => language === stored) ?? 'vi';
  } catch {
    return 'vi';
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
}
