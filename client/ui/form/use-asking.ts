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
  const ask = (question?: Asked) =>
    setAsked(
      question && {
        ...question,
        onConfirm: () => {
          setAsked(undefined);
          question.onConfirm();
        },
      },
    );
  return { asked, ask };
}

/** Leaving a form: first out of the question that is open, and not without one when something is unsaved. */
export function useLeaving({ asked, ask }: Asking, isUnsaved: boolean, onLeave: () => void): () => void {
  const { t } = useTranslation();
  return () => {
    if (asked) return ask();
    if (!isUnsaved) return onLeave();
    ask({
      title: t('common.leave.title'),
      consequence: t('common.leave.detail'),
      confirm: t('common.leave.discard'),
      cancel: t('common.leave.stay'),
      onConfirm: onLeave,
    });
  };
}
