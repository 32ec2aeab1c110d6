import { type ShouldBlockFn, useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Confirmation } from './use-confirmation.ts';

export interface LeaveOptions {
  /** Closes the form. */
  onLeave?: () => void;
  /** Search parameters whose change closes the form on the same page; every navigation by default. */
  search?: readonly string[];
}

/**
 * Asks for confirmation before unsaved input is lost through a link, the browser's buttons or the returned function.
 * The returned function closes the form; if a question is open, it only dismisses the question.
 */
export function useLeaveQuestion(
  { request, ask, dismiss }: Confirmation,
  isUnsaved: boolean,
  { onLeave, search }: LeaveOptions = {},
): () => void {
  const { t } = useTranslation();
  const askToLeave = (onConfirm: () => void, onDismiss?: () => void) =>
    ask({
      title: t('common.leave.title'),
      consequence: t('common.leave.detail'),
      confirm: t('common.leave.discard'),
      dismiss: t('common.leave.stay'),
      onConfirm,
      onDismiss,
    });
  useBlocker({
    shouldBlockFn: (navigation) =>
      isUnsaved && endsForm(navigation, search)
        ? new Promise((resolve) =>
            askToLeave(
              () => resolve(false),
              () => resolve(true),
            ),
          )
        : false,
    enableBeforeUnload: () => isUnsaved,
  });
  return () => {
    if (request) dismiss();
    else if (isUnsaved) askToLeave(() => onLeave?.());
    else onLeave?.();
  };
}

function endsForm({ current, next }: Parameters<ShouldBlockFn>[0], search: LeaveOptions['search']): boolean {
  if (search === undefined || current.pathname !== next.pathname) return true;
  const before = new Map(Object.entries(current.search));
  const after = new Map(Object.entries(next.search));
  return search.some((name) => before.get(name) !== after.get(name));
}
