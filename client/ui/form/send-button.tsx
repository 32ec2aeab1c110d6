import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SendButtonProps extends ButtonProps {
  isSending: boolean;
  children: ReactNode;
}

/** Submit button. Not disabled while sending, because a disabled button loses the focus. */
export function SendButton({ isSending, children, ...props }: SendButtonProps) {
  const { t } = useTranslation();
  return (
    <Button {...props} type="submit" aria-disabled={isSending}>
      {isSending ? t('session.sending') : children}
    </Button>
  );
}
