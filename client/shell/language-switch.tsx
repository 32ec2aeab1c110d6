import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/values/use-format.ts';
import { chooseLanguage } from './language.ts';
import styles from './shell.module.css';

/** Offers the other language, by its own name. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className={styles['site-switch']}
      lang={other}
      onClick={() => void chooseLanguage(other)}
    >
      {t(`shell.language.${other}`)}
    </button>
  );
}
