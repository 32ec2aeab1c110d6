import { useState } from 'react';
import type { ConfirmationRequest } from './question.tsx';

/** At most one open question; asking another one dismisses it. */
export interface Confirmation {
  request: ConfirmationRequest | undefined;
  ask: (request: ConfirmationRequest) => void;
  dismiss: () => void;
}

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
