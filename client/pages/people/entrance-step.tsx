import type { Restriction } from '#shared/domain/people/permissions.ts';
import { SignIn } from '../../features/people/session/sign-in.tsx';
import { lazyPart } from '../../ui/layout/lazy-part.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';

/** Step required before pages may be shown. */
export type Step = 'set-up' | 'sign-in' | Restriction;

export interface EntranceStepProps {
  step: Step;
  /** User whose session ended. */
  username?: string | undefined;
}

// Rarely needed, so loaded on demand.
const OPTIONS = { fallback: () => <PageLoading height={240} /> };
const SetUpForm = lazyPart(
  () => import('../../features/people/session/set-up-form.tsx').then((file) => file.SetUpForm),
  OPTIONS,
);
const RestrictionStep = lazyPart(
  () => import('./restriction-step.tsx').then((file) => file.RestrictionStep),
  OPTIONS,
);

/** Content of a step, without its heading. */
export function EntranceStep({ step, username }: EntranceStepProps) {
  if (step === 'sign-in') return <SignIn username={username} />;
  return step === 'set-up' ? <SetUpForm /> : <RestrictionStep restriction={step} />;
}
