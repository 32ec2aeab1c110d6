import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { CredentialsForm } from './credentials-form.tsx';

type Stage = 'credentials' | 'totp' | 'recovery';

/** Signs in with user name and password, then with a code if the account has two-factor authentication. */
export function SignIn({ username = '' }: { username?: string | undefined }) {
  const [stage, setStage] = useState<Stage>('credentials');
  return stage === 'credentials' ? (
    <CredentialsForm username={username} onCodeNeeded={() => setStage('totp')} />
  ) : (
    <CodeForm key={stage} kind={stage} onSwitch={setStage} onBack={() => setStage('credentials')} />
  );
}
