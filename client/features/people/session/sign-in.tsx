import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { CredentialsForm } from './credentials-form.tsx';

type Stage = 'credentials' | 'totp' | 'recovery';

/** Signing in: user name and password, and a code where the account has two-factor authentication. */
export function SignIn({ username = '' }: { username?: string | undefined }) {
  const [stage, setStage] = useState<Stage>('credentials');
  return stage === 'credentials' ? (
    <CredentialsForm username={username} onCodeNeeded={() => setStage('totp')} />
  ) : (
    <CodeForm key={stage} kind={stage} onSwitch={setStage} onBack={() => setStage('credentials')} />
  );
}
