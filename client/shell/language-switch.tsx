import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FloatingNotice } from '../ui/layout/floating-notice.tsx';
import { useLanguage } from '../ui/values/use-format.ts';
import { chooseLanguage } from './language.ts';
import styles from './shell.module.css';

/** Switches to the other language, labelled in that language. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const [isMissing, setIsMissing] = useState(false);
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const choose = () =>
    chooseLanguage(other).then(
      () => setIsMissing(false),
      () => setIsMissing(true),
    );
  return (
    <>
      <button type="button" className={styles['site-switch']} lang={other} onClick={() => void choose()}>
        {t(`shell.language.${other}`)}
      </button>
      <FloatingNotice onClose={() => setIsMissing(false)}>
        {isMissing && t('common.partMissing')}
      </FloatingNotice>
    </>
  );
}
