import type { Judgement } from '#shared/domain/values/parse-judgement.ts';
import type { GridActions } from '../editing/use-grid-actions.ts';
import { JudgementMenu } from '../judgements/judgement-menu.tsx';
import { JudgementPanel, type JudgementPanelProps } from './judgement-panel.tsx';

interface JudgingProps extends Pick<JudgementPanelProps, 'panel' | 'place' | 'onGoTo'> {
  actions: GridActions;
  /** Returns the focus to the selected cell. */
  goBack: () => void;
}

/** The panel about judgements, and the menu of a cell. */
export function Judging({ actions, goBack, ...panel }: JudgingProps) {
  const { judgementMenu: menu } = actions;
  const close = (choice?: Judgement | null) => {
    actions.closeJudgementMenu(choice);
    goBack();
  };
  return (
    <>
      <JudgementPanel {...panel} onUndo={actions.undo} />
      {menu && <JudgementMenu key={menu.cell.id} {...menu} onChoose={close} onClose={() => close()} />}
    </>
  );
}
