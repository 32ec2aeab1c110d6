import { useTranslation } from 'react-i18next';
import { findPasswordViolation, PASSWORD_LENGTH } from '#shared/domain/people/account.ts';
import { PasswordField, type PasswordFieldProps } from './password-field.tsx';

interface NewPasswordFieldProps extends Omit<PasswordFieldProps, 'autoComplete'> {
  value: string;
  /** Account that the password belongs to; a password must not contain its user name. */
  username: string;
}

/** New password with its rule; other faults show once the minimum length is reached. */
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

/** Checks a password in the browser; only the server has the list of common passwords. */
export function usePasswordFault(): (password: string, username: string) => string | undefined {
  const { t } = useTranslation();
  return (password, username) => {
    const violation = findPasswordViolation(password, username || NOBODY, () => false);
    return violation && t(`problem.violation.${violation}`);
  };
}

// Used while the user name is empty, because every password contains the empty string.
const NOBODY = '\0';
