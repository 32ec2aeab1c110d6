import { lazy, Suspense } from 'react';
import type { Restriction } from '#shared/domain/people/permissions.ts';
import { SignIn } from '../../features/people/session/sign-in.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';

/** Step required before pages may be shown. */
export type Step = 'set-up' | 'sign-in' | Restriction;

export interface EntranceStepProps {
  step: Step;
  /** User whose session ended. */
  username?: string | undefined;
}

// Rarely needed, so loaded on demand.
const SetUpForm = lazy(() =>
  import('../../features/people/session/set-up-form.tsx').then(({ SetUpForm }) => ({ default: SetUpForm })),
);
const RestrictionStep = lazy(() =>
  import('./restriction-step.tsx').then(({ RestrictionStep }) => ({ default: RestrictionStep })),
);

/** Content of a step, without its heading. */
export function EntranceStep({ step, username }: EntranceStepProps) {
  if (step === 'sign-in') return <SignIn username={username} />;
  return (
    <Suspense fallback={<PageLoading height={240} />}>
      {step === 'set-up' ? <SetUpForm /> : <RestrictionStep restriction={step} />}
    </Suspense>
  );
}
