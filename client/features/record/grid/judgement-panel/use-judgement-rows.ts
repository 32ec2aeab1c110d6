import { useEffect, useState, useSyncExternalStore } from 'react';
import type { GridParts } from '../cells/grid-context.ts';
import { isOpen, type JudgementRow, listRows } from '../judgements/judgement-rows.ts';
import { findObstacle } from '../judgements/may-judge.ts';

/** Rows of the panel, and the number of cells that only a judgement can decide. */
interface JudgementList {
  rows: readonly JudgementRow[];
  open: number;
}

// Comparing hundreds of cells must not delay painting after a key.
const DELAY_MS = 200;

/** Indicators of a grid to judge, updated shortly after each change; with `isAll` also those whose judgement no figure of this sitting ended. */
export function useJudgementRows({ store, sitting, drafts }: GridParts) {
  const [isAll, setIsAll] = useState(false);
  const all = useSyncExternalStore(drafts.subscribe, drafts.getAll);
  const [list, setList] = useState<JudgementList>({ rows: [], open: 0 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const compute = () => {
      timer = undefined;
      const next = { rows: listRows(store, sitting, all, isAll), open: countOpen(store) };
      setList((last) => (isSame(last, next) ? last : next));
    };
    compute();
    const plan = () => {
      timer ??= setTimeout(compute, DELAY_MS);
    };
    const stops = [store.subscribe(plan), sitting.subscribe(plan)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [store, sitting, all, isAll]);
  return { ...list, isAll, setIsAll };
}

function countOpen(store: GridParts['store']): number {
  return [...store.cells].filter((cell) => {
    const view = store.view(cell);
    return cell.isEditable && isOpen(view) && findObstacle(cell, view) === undefined;
  }).length;
}

const keyOf = ({ cell, ...rest }: JudgementRow) => [cell.id, rest];

function isSame(one: JudgementList, other: JudgementList): boolean {
  return (
    one.open === other.open && JSON.stringify(one.rows.map(keyOf)) === JSON.stringify(other.rows.map(keyOf))
  );
}
