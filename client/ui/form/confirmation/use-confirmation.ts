import { useState } from 'react';
import type { ConfirmationRequest } from './question.tsx';

/** The question that is open, if any; another one takes its place. */
export interface Confirmation {
  request: ConfirmationRequest | undefined;
  ask: (request: ConfirmationRequest) => void;
  dismiss: () => void;
}

/** Questions before something is done, one at a time. */
export function useConfirmation(): Confirmation {
  const [open, setOpen] = useState<ConfirmationRequest>();
  const replace = (next: ConfirmationRequest | undefined) => {
    open?.onDismiss?.();
    setOpen(next);
  };
  return {
    request: open && {
      ...open,
      onConfirm: () => {
        setOpen(undefined);
        open.onConfirm();
      },
    },
    ask: replace,
    dismiss: () => replace(undefined),
  };
}
