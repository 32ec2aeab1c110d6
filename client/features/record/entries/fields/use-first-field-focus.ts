import { useEffect, useRef } from 'react';

/** Moves the focus to the form's first field when it opens and when its fields change. */
export function useFirstFieldFocus(mode: boolean) {
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the mode changes
  useEffect(() => {
    // After the drawer's own, which is set by a timer and goes to its close button.
    const timer = setTimeout(() => firstField(body.current)?.focus(), 30);
    return () => clearTimeout(timer);
  }, [mode]);
  return body;
}

function firstField(body: HTMLElement | null): HTMLElement | null | undefined {
  const first = body?.querySelector<HTMLElement>('[data-first-field]');
  if (first?.matches('input, select, textarea')) return first;
  return first?.querySelector<HTMLElement>('input:checked') ?? first?.querySelector('input');
}
