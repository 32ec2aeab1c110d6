import { Button, Group, Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrid } from '../cells/grid-context.ts';
import styles from '../frame/around-grid.module.css';
import type { Pasting } from './pasting.ts';

interface PasteQuestionProps {
  pasting: Pasting;
  onAnswer: (isMeant: boolean) => void;
}

const EXAMPLES = 3;
const LONGEST = 40;

/** Asks, before anything is entered, whether a block is meant in which much is no figure; the focus returns to the grid. */
export function PasteQuestion({ pasting, onAnswer }: PasteQuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cancel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const counts = { unread: pasting.unread.length, total: pasting.typed.length };
  return (
    <div
      className={`question ${styles['grid-question']}`}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
    >
      <Text id={id} fw={600}>
        {t('grid.paste.question', counts)}
      </Text>
      <Text size="sm">
        {t('grid.paste.examples')} <Examples pasting={pasting} />
      </Text>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => onAnswer(true)}>
          {t('grid.paste.anyway')}
        </Button>
        <Button ref={cancel} size="sm" onClick={() => onAnswer(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}

function Examples({ pasting }: Pick<PasteQuestionProps, 'pasting'>) {
  const { t } = useTranslation();
  const { communes } = useGrid().store.layout;
  const words = pasting.unread.slice(0, EXAMPLES).map(({ cell, text }) => {
    const { code } = cell.indicator;
    const of = communes.length > 1 ? `${code} – ${cell.commune.name}` : code;
    return t('grid.paste.example', {
      of,
      text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    });
  });
  return <>{words.join('; ')}</>;
}
