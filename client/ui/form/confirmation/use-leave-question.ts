import { type ShouldBlockFn, useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Confirmation } from './use-confirmation.ts';

export interface LeaveOptions {
  /** Closes the form, where it has a way out. */
  onLeave?: () => void;
  /** Names in the address's search whose change ends the form on its page; every navigation when absent. */
  search?: readonly string[];
}

/**
 * Asks before a form is left with something unsaved: by the way out that it returns, by a link, by the browser's buttons.
 * The way out first closes a question that is open.
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
