import { useEffect, useEffectEvent, useState } from 'react';

/** What keys and clickers can do. */
interface StageActs {
  move: (by: number) => void;
  goTo: (number: number) => void;
  toggleFullScreen: () => void;
  toggleBlank: () => void;
  showKeys: () => void;
  /** Escape: out of what is open, else of the presentation. */
  stepBack: () => void;
}

const NEXT = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const PREVIOUS = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];
const LONGEST_NUMBER = 3;

/** Follows the keys, and says the number of a slide that is being typed (empty for none). */
export function useStageKeys(acts: StageActs): string {
  const [typed, setTyped] = useState('');
  const follow = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isForAnother(event, typed)) return;
    if (/^\d$/.test(event.key)) return setTyped((typed + event.key).slice(0, LONGEST_NUMBER));
    setTyped('');
    const act = actOf(event.key, typed, acts);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
  return typed;
}

/** A dialog keeps its keys to itself; a button or link that has the focus is pressed by Enter and Space. */
function isForAnother({ key, target }: KeyboardEvent, typed: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  const isPress = (key === 'Enter' && typed === '') || key === ' ';
  return isPress && target instanceof Element && target.closest('button, a') !== null;
}

function actOf(key: string, typed: string, acts: StageActs): (() => void) | undefined {
  if (key === 'Enter' && typed !== '') return () => acts.goTo(Number(typed));
  if (NEXT.includes(key)) return () => acts.move(1);
  if (PREVIOUS.includes(key)) return () => acts.move(-1);
  if (key === 'Home') return () => acts.goTo(1);
  if (key === 'End') return () => acts.goTo(Number.POSITIVE_INFINITY);
  if (key === 'f' || key === 'F') return acts.toggleFullScreen;
  if (key === 'b' || key === 'B' || key === '.') return acts.toggleBlank;
  if (key === '?') return acts.showKeys;
  return key === 'Escape' ? acts.stepBack : undefined;
}
