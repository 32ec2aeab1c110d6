import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Navigation between slides, which are numbered from 1 to `total`. */
interface SlideShow {
  number: number;
  total: number;
  /** Numbers outside the range go to the first or last slide. */
  goTo: (number: number) => void;
  /** Moves by a number of slides; negative: back. */
  move: (by: number) => void;
  leave: () => void;
}

const route = getRouteApi('/trinh-chieu');

/** Reads the slide from the address. Changing slides adds no history entries, so that Back leaves the presentation. */
export function useSlideShow(total: number): SlideShow {
  const { trang = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const number = Math.min(trang, total);
  // Keys may arrive faster than the address updates.
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
