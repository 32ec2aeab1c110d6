import { useEffect, useEffectEvent, useState } from 'react';

interface StageActions {
  move: (by: number) => void;
  goTo: (number: number) => void;
  toggleFullScreen: () => void;
  toggleBlank: () => void;
  showKeys: () => void;
  /** Escape: leaves the blank screen, then full screen, then the presentation. */
  stepBack: () => void;
}

const NEXT = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const PREVIOUS = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];
const LONGEST_NUMBER = 3;

/** Handles keys and clickers; returns the slide number typed so far, or an empty text. */
export function useStageKeys(actions: StageActions): string {
  const [typed, setTyped] = useState('');
  const follow = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isHandledElsewhere(event, typed)) return;
    if (/^\d$/.test(event.key)) return setTyped((typed + event.key).slice(0, LONGEST_NUMBER));
    setTyped('');
    const run = actionFor(event.key, typed, actions);
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
  return typed;
}

/** An open dialog handles its own keys; Enter and Space press the focused button or link. */
function isHandledElsewhere({ key, target }: KeyboardEvent, typed: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  const isPress = (key === 'Enter' && typed === '') || key === ' ';
  return isPress && target instanceof Element && target.closest('button, a') !== null;
}

function actionFor(key: string, typed: string, actions: StageActions): (() => void) | undefined {
  if (key === 'Enter' && typed !== '') return () => actions.goTo(Number(typed));
  if (NEXT.includes(key)) return () => actions.move(1);
  if (PREVIOUS.includes(key)) return () => actions.move(-1);
  if (key === 'Home') return () => actions.goTo(1);
  if (key === 'End') return () => actions.goTo(Number.POSITIVE_INFINITY);
  if (key === 'f' || key === 'F') return actions.toggleFullScreen;
  if (key === 'b' || key === 'B' || key === '.') return actions.toggleBlank;
  if (key === '?') return actions.showKeys;
  return key === 'Escape' ? actions.stepBack : undefined;
}
