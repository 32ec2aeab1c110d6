// Longer than the double click of any system; afterwards a click is a new act.
const REPEAT_MS = 500;
const NEARBY_PX = 12;

const EVENTS = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/**
 * Swallows the rest of a double click after a button has answered a question: the question is gone by then, and the second click
 * would hit the field below it. New clicks, clicks elsewhere and keys are not touched.
 */
export function swallowRepeat(answered: Pick<MouseEvent, 'clientX' | 'clientY'>): void {
  const swallow = (event: MouseEvent) => {
    const distance = Math.hypot(event.clientX - answered.clientX, event.clientY - answered.clientY);
    // `detail` counts the clicks of a double or triple click.
    if (event.detail < 2 || distance > NEARBY_PX) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of EVENTS) window.addEventListener(name, swallow, { capture: true });
  setTimeout(() => {
    for (const name of EVENTS) window.removeEventListener(name, swallow, { capture: true });
  }, REPEAT_MS);
}
