import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/values/use-format.ts';
import { chooseLanguage } from './language.ts';
import styles from './shell.module.css';

/** Switches to the other language, labelled in that language. */
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
