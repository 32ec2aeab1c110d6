import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Which of `total` slides is shown, numbered from one, and how to go to another. */
interface SlideShow {
  number: number;
  total: number;
  /** Past the ends it stays at the end. */
  goTo: (number: number) => void;
  /** By so many slides forward, or back. */
  move: (by: number) => void;
  /** Ends the presentation: the board, from the same point of view. */
  leave: () => void;
}

const route = getRouteApi('/trinh-chieu');

/** The slide that the address names. Turning slides adds nothing to the history: Back leads to where one came from. */
export function useSlideShow(total: number): SlideShow {
  const { trang = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const number = Math.min(trang, total);
  // Keys may come faster than the address follows.
  const latest = useRef(number);
  useEffect(() => {
    latest.current = number;
  }, [number]);
  const goTo = (wanted: number) => {
    const next = Math.max(1, Math.min(wanted, total));
    latest.current = next;
    const search = { trang: next === 1 ? undefined : next };
    void navigate({ to: '.', search: (old) => ({ ...old, ...search }), replace: true, resetScroll: false });
  };
  return {
    number,
    total,
    goTo,
    move: (by) => goTo(latest.current + by),
    leave: () => void navigate({ to: '/' }),
  };
}
