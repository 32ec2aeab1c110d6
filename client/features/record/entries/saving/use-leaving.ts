import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';

/** Asks before leaving what is unsaved, by closing, by a link or by the browser's own buttons. */
export function useLeaving(isUnsaved: boolean, onClose: () => void) {
  const [isAsking, setIsAsking] = useState(false);
  const blocker = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  const isLeaving = isAsking || blocker.status === 'blocked';
  const stay = () => {
    setIsAsking(false);
    blocker.reset?.();
  };
  const leave = () => (blocker.status === 'blocked' ? blocker.proceed() : onClose());
  const close = () => {
    if (isLeaving) stay();
    else if (isUnsaved) setIsAsking(true);
    else onClose();
  };
  return { isLeaving, stay, leave, close };
}
