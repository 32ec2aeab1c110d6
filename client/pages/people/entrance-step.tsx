import { lazy, Suspense } from 'react';
import type { Restriction } from '#shared/domain/people/permissions.ts';
import { SignIn } from '../../features/people/session/sign-in.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';

/** What has to be done before pages may be seen. */
export type Step = 'set-up' | 'sign-in' | Restriction;

export interface EntranceStepProps {
  step: Step;
  /** Who had been signed in. */
  username?: string | undefined;
}

// Only few come by these.
const SetUpForm = lazy(() =>
  import('../../features/people/session/set-up-form.tsx').then(({ SetUpForm }) => ({ default: SetUpForm })),
);
const RestrictionStep = lazy(() =>
  import('./restriction-step.tsx').then(({ RestrictionStep }) => ({ default: RestrictionStep })),
);

/** What a step consists of, without its heading. */
export function EntranceStep({ step, username }: EntranceStepProps) {
  if (step === 'sign-in') return <SignIn username={username} />;
  return (
    <Suspense fallback={<PageLoading height={240} />}>
      {step === 'set-up' ? <SetUpForm /> : <RestrictionStep restriction={step} />}
    </Suspense>
  );
}
