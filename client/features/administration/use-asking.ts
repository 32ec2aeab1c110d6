import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from './question.tsx';

/** The question that is open now, if any; asking another replaces it, asking nothing closes it. */
export interface Asking {
  asked: Asked | undefined;
  ask: (asked?: Asked) => void;
}

/** One question at a time. */
export function useAsking(): Asking {
  const [asked, setAsked] = useState<Asked>();
  return { asked, ask: (question) => setAsked(question) };
}

/** Leaving a form: first out of the question that is open, and not without one when something is unsaved. */
export function useLeaving({ asked, ask }: Asking, isUnsaved: boolean, onLeave: () => void): () => void {
  const { t } = useTranslation();
  return () => {
    if (asked) return ask();
    if (!isUnsaved) return onLeave();
    ask({
      title: t('administration.leave.title'),
      consequence: t('administration.leave.detail'),
      confirm: t('administration.leave.discard'),
      cancel: t('administration.leave.stay'),
      onConfirm: onLeave,
    });
  };
}
