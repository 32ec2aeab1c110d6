import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { criterionAnchor, indicatorAnchor } from '../anchors.ts';
import type { JudgedCriterion } from './judged-indicator.ts';

/**
 * The open criteria; initially those not met. If the address names a criterion or an indicator, it is opened, scrolled to and
 * focused, also when the same link is followed again.
 */
export function useOpenedCriteria(criteria: readonly JudgedCriterion[], onReveal: () => void) {
  const everyNumber = criteria.map(({ criterion }) => criterion.number);
  const notMet = criteria.filter(({ standing }) => standing.status === 'not-met');
  const [opened, setOpened] = useState<ReadonlySet<number>>(
    () => new Set(notMet.map(({ criterion }) => criterion.number)),
  );
  const { hash, state } = useLocation();
  const named = findNamed(criteria, hash);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per followed link, not for new standings
  useEffect(() => {
    if (named === undefined) return;
    onReveal();
    setOpened((numbers) => new Set([...numbers, named]));
    const frame = requestAnimationFrame(() => reveal(hash));
    return () => cancelAnimationFrame(frame);
  }, [named, hash, state.__TSR_key]);
  const toggle = (number: number) =>
    setOpened(
      (numbers) =>
        new Set(numbers.has(number) ? [...numbers].filter((n) => n !== number) : [...numbers, number]),
    );
  return {
    isOpen: (number: number) => opened.has(number),
    areAllOpen: everyNumber.every((number) => opened.has(number)),
    toggle,
    openAll: () => setOpened(new Set(everyNumber)),
    openNotMet: () => setOpened(new Set(notMet.map(({ criterion }) => criterion.number))),
    closeAll: () => setOpened(new Set()),
  };
}

function findNamed(criteria: readonly JudgedCriterion[], hash: string): number | undefined {
  const isNamed = ({ criterion }: JudgedCriterion) =>
    hash === criterionAnchor(criterion.number) ||
    criterion.indicators.some(({ code }) => hash === indicatorAnchor(code));
  return criteria.find(isNamed)?.criterion.number;
}

function reveal(anchor: string): void {
  const place = document.getElementById(anchor);
  const target = place?.tagName === 'SECTION' ? place.querySelector('button') : place;
  target?.focus({ preventScroll: true });
  place?.scrollIntoView();
}
