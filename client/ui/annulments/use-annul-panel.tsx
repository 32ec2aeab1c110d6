import { type ReactNode, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../layout/lazy-part.tsx';
import type { AnnulRequest } from './annul-request.ts';

const AnnulPanel = lazyPart(() => import('./annul-panel.tsx').then((file) => file.AnnulPanel), {
  place: 'floating',
  fallback: () => null,
});

/**
 * The panel in which a figure of a list is annulled or reinstated. Afterwards the focus returns to the button that opened it, or
 * to the list if the button is gone. The panel is loaded with a list in which it may be needed, so that it opens without a
 * connection, too.
 */
export function useAnnulPanel(isNeeded: boolean): {
  list: React.RefObject<HTMLElement | null>;
  ask: (request: AnnulRequest) => void;
  panel: ReactNode;
} {
  const [request, setRequest] = useState<AnnulRequest>();
  const list = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (isNeeded) AnnulPanel.preload();
  }, [isNeeded]);
  const close = () => {
    setRequest(undefined);
    // After the panel and its focus trap are removed.
    setTimeout(() => {
      const place = opener.current?.isConnected ? opener.current : list.current;
      if (place instanceof HTMLElement) place.focus();
    });
  };
  return {
    list,
    ask: (next) => {
      opener.current = document.activeElement;
      setRequest(next);
    },
    panel: request && <AnnulPanel key={request.figure.id} request={request} onClose={close} />,
  };
}
