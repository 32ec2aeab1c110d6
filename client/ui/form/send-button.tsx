import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SendButtonProps extends ButtonProps {
  isSending: boolean;
  children: ReactNode;
}

/** Sends the form it is in. Not disabled while that takes its time, because the focus would be lost. */
export function SendButton({ isSending, children, ...props }: SendButtonProps) {
  const { t } = useTranslation();
  return (
    <Button {...props} type="submit" aria-disabled={isSending}>
      {isSending ? t('session.sending') : children}
    </Button>
  );
}
