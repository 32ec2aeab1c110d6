import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { findJump, type Jump } from '#shared/domain/unlikely-jump.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { CellView } from './cell-view.ts';
import type { Cell } from './plan.ts';

/** How unlike the figure before the one of this very day is; undefined where it is not, or was carried over. */
export function jumpIn({ indicator }: Cell, { isNew, stated, before }: CellView): Jump | undefined {
  return isNew ? findJump(indicator, stated?.value ?? null, before?.value ?? null) : undefined;
}

/** The same of what is just being typed too, which the verdict is about. */
export function jumpInDraft({ indicator }: Cell, view: CellView): Jump | undefined {
  const isCarriedOver = !view.isNew && view.verdict.value === view.stated?.value;
  return isCarriedOver ? undefined : findJump(indicator, view.verdict.value, view.before?.value ?? null);
}

/** A jump in words: bare, for where little room is; saying of what; and with what to do about it. */
export function useJumpWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const bare = ({ way, times }: Jump) => t(`grid.jump.${way}`, { times: format.number(times, 0) });
  const short = (jump: Jump) => t('grid.jump.before', { jump: bare(jump) });
  const full = (jump: Jump, { unit }: Indicator) =>
    unit === null
      ? t('grid.jump.checkFigure', { jump: short(jump) })
      : t('grid.jump.checkUnit', { jump: short(jump), unit });
  return { bare, short, full };
}

/** The sign of a jump in its cell, with its words for screen readers. */
export function JumpSign({ jump }: { jump: Jump }) {
  const words = useJumpWords().short(jump);
  return (
    <span className="grid-jump-sign" title={words}>
      <IconAlertTriangle size={15} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
