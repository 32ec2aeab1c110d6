import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import './session.css';

/** Signing in: user name and password, and a code where the account has two-factor authentication. */
export function SignIn({ username = '' }: { username?: string | undefined }) {
  const [isCodeNeeded, setIsCodeNeeded] = useState(false);
  return isCodeNeeded ? (
    <CodeForm onBack={() => setIsCodeNeeded(false)} />
  ) : (
    <CredentialsForm username={username} onCodeNeeded={() => setIsCodeNeeded(true)} />
  );
}
