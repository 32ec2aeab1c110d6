import { useTranslation } from 'react-i18next';
import { findPasswordViolation, PASSWORD_LENGTH } from '#shared/domain/people/account.ts';
import { PasswordField, type PasswordFieldProps } from './password-field.tsx';

interface NewPasswordFieldProps extends Omit<PasswordFieldProps, 'autoComplete'> {
  value: string;
  /** Whose password it is to be. */
  username: string;
}

/** A password to be chosen: says what it must be and, once it is long enough, what else is wrong with it. */
export function NewPasswordField({ username, error, ...props }: NewPasswordFieldProps) {
  const { t } = useTranslation();
  const fault = usePasswordFault()(props.value, username);
  const isLong = [...props.value].length >= PASSWORD_LENGTH.min;
  return (
    <PasswordField
      {...props}
      autoComplete="new-password"
      description={t('session.passwordRule', { min: PASSWORD_LENGTH.min })}
      error={error ?? (isLong ? fault : undefined)}
    />
  );
}

/** Says what is wrong with a password, as far as that can be told here: the list of common ones is the server's. */
export function usePasswordFault(): (password: string, username: string) => string | undefined {
  const { t } = useTranslation();
  return (password, username) => {
    const violation = findPasswordViolation(password, username || NOBODY, () => false);
    return violation && t(`problem.violation.${violation}`);
  };
}

// While there is no user name yet: every password contains the empty one.
const NOBODY = '\0';
