import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyButtonProps {
  text: string;
  children: ReactNode;
}

/** Copies a text to the clipboard and confirms it. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => void copy(text).then(setIsCopied)}
      >
        {isCopied ? t('session.copied') : children}
      </Button>
      <span role="status" className="visually-hidden">
        {isCopied && t('session.copied')}
      </span>
    </>
  );
}

/** Returns whether copying succeeded. Over plain HTTP there is no clipboard API, except on localhost. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => copyBySelection(text),
    );
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
