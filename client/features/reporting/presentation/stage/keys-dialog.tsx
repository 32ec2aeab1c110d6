import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './presentation.module.css';

const KEYS = ['next', 'previous', 'ends', 'number', 'fullScreen', 'blank', 'leave', 'help'] as const;

/** The keys of the presentation; opened by `showModal` on its ref. */
export function KeysDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { t } = useTranslation();
  const title = t('presentation.controls.help');
  return (
    <dialog ref={dialog} className={styles['stage-keys']} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>{t(`presentation.keys.${key}.keys`)}</dt>
            <dd>{t(`presentation.keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t('presentation.controls.close')}
      </button>
    </dialog>
  );
}
