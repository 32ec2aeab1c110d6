import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Jump } from '#shared/domain/values/unlikely-jump.ts';
import { useJumpWords } from '../../../../ui/values/use-jump-words.ts';
import styles from '../frame/grid.module.css';

/** The sign of a jump in its cell, with its words for screen readers. */
export function JumpSign({ jump }: { jump: Jump }) {
  const words = useJumpWords().short(jump);
  return (
    <span className={styles['grid-jump-sign']} title={words}>
      <IconAlertTriangle size={15} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
