import { useEffect, useSyncExternalStore } from 'react';

/** The whole screen for the page, where the browser can; given back when the page is left. */
export function useFullScreen(): { isFull: boolean; isPossible: boolean; toggle: () => void } {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  useEffect(() => leave, []);
  return { isFull, isPossible: document.fullscreenEnabled, toggle: isFull ? leave : enter };
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

// A browser that refuses leaves all as it was.
const enter = () => void document.documentElement.requestFullscreen().catch(() => undefined);

function leave(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}
