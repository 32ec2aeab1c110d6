import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/call.ts';
import { SessionNotKept } from '../../../api/session.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';

/** Reason why signing in failed; never reveals whether the user name or the password was wrong. */
export function SignInProblem({ error }: { error: Error }) {
  const { t } = useTranslation();
  const { type, retryAfter, instance } = error instanceof ApiProblem ? error.problem : {};
  // Check the type, too: a full disk also sets `retryAfter` but has its own message.
  if (type === '/problems/too-many-attempts' && retryAfter !== undefined)
    return <WaitNotice key={instance} seconds={retryAfter} />;
  if (type === '/problems/wrong-credentials') return <Refused words={t('problem.wrong-credentials')} />;
  if (type === '/problems/wrong-code') return <Refused words={t('problem.wrong-code')} />;
  if (error instanceof SessionNotKept) return <Refused words={t('session.notKept')} />;
  return <ProblemNotice error={error} />;
}

function Refused({ words }: { words: string }) {
  return (
    <Alert color="red" variant="outline">
      {words}
    </Alert>
  );
}

function WaitNotice({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const left = useCountdown(seconds);
  if (left === 0) return <p role="status">{t('session.wait.over')}</p>;
  const minutes = Math.floor(left / 60);
  const rest = String(left % 60).padStart(2, '0');
  return (
    <div>
      <Refused words={t('problem.too-many-attempts')} />
      {/* Outside the alert, which screen readers would repeat every second. */}
      <p role="timer">{t('session.wait.left', { time: `${minutes}:${rest}` })}</p>
    </div>
  );
}

/** Remaining seconds, measured by the clock so that a sleeping tab stays correct. */
function useCountdown(seconds: number): number {
  const [end] = useState(() => Date.now() + seconds * 1000);
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((end - now) / 1000));
  const isRunning = left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return left;
}
