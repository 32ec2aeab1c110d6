import { useQuery } from '@tanstack/react-query';
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { readSession, type SessionState } from '#shared/contract/people/session.ts';
import { useIsUnreachable } from '../../api/connection.ts';
import { queryOf } from '../../api/query.ts';
import { SessionContext } from '../../api/session.ts';
import { withWords } from '../../api/words.ts';
import { PlainFrame } from '../../shell/plain-frame.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';
import { PageFileMissing } from '../page-problem.tsx';
import type { Step } from './entrance-step.tsx';

const loadInPlace = () => withWords(['session'], import('./step-in-place.tsx')).catch(missing);
const loadOverPage = () => withWords(['session'], import('./step-over-page.tsx')).catch(missing);
const StepInPlace = lazy(() => loadInPlace().then((file) => ({ default: file.StepInPlace })));
const StepOverPage = lazy(() => loadOverPage().then((file) => ({ default: file.StepOverPage })));

const PRELOAD_DELAY = 3_000; // ms

interface EntranceProps {
  children: ReactNode;
  /** Called after the user has signed in again over a page; its data may be stale or was refused in the meantime. */
  onReturn: () => void;
}

/**
 * Shows the page, or first the step that the user needs for it, such as signing in. If the session ends while a page is open, the
 * page and its typed input stay until the same person has signed in again.
 */
export function Entrance({ children, onReturn }: EntranceProps) {
  const { data: session, error, refetch } = useQuery(queryOf(readSession, {}));
  const [opened, setOpened] = useState<SessionState>();
  const step = session && findStep(session);
  const isOther = opened !== undefined && isSomeoneElse(opened, session);
  useReload(isOther);
  useReturn(opened !== undefined && step !== undefined, onReturn);
  usePreload();
  if (session && step === undefined && !isOther && opened !== session) setOpened(session);

  if (session === undefined || isOther) {
    return <Waiting error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {opened && <SessionContext value={opened}>{children}</SessionContext>}
      <SessionContext value={session}>
        <CatchBoundary getResetKey={() => step ?? ''} errorComponent={StepProblem}>
          {step && !opened && (
            <Suspense fallback={<Waiting />}>
              <StepInPlace step={step} />
            </Suspense>
          )}
          <Suspense>{step && opened && <StepOverPage step={step} username={opened.actor?.id} />}</Suspense>
        </CatchBoundary>
      </SessionContext>
    </>
  );
}

function findStep({ needsSetUp, actor }: SessionState): Step | undefined {
  if (needsSetUp) return 'set-up';
  if (actor === null) return 'sign-in';
  return actor.restriction ?? undefined;
}

function isSomeoneElse(opened: SessionState, session: SessionState | undefined): boolean {
  return session?.actor != null && session.actor.id !== opened.actor?.id;
}

/** Reloads if another person has signed in, so that nothing of the first person's pages remains. */
function useReload(isDue: boolean): void {
  useEffect(() => {
    if (isDue) window.location.reload();
  }, [isDue]);
}

function useReturn(isAway: boolean, onReturn: () => void): void {
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) onReturn();
    wasAway.current = isAway;
  }, [isAway, onReturn]);
}

/** Loads the files of the steps early: when the session ends, the server may serve another version. Waits for the page itself. */
function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of [loadInPlace, loadOverPage]) load().catch(() => undefined);
    }, PRELOAD_DELAY);
    return () => clearTimeout(timer);
  }, []);
}

function Waiting({ error = null, onRetry }: { error?: Error | null; onRetry?: () => void }) {
  useIsUnreachable(); // retries by itself
  return (
    <PlainFrame>{error ? <ProblemNotice error={error} onRetry={onRetry} /> : <PageLoading />}</PlainFrame>
  );
}

function StepProblem({ error }: ErrorComponentProps) {
  return <ProblemNotice error={error} onRetry={() => window.location.reload()} />;
}

function missing(cause: unknown): never {
  throw new PageFileMissing('unreachable', { cause });
}
