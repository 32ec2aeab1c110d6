import { useWorkspace } from '../../../../api/view.ts';
import type { GridParts } from '../cells/grid-context.ts';
import { DoubtPanel } from '../doubts/doubt-panel.tsx';
import { PasteDoubts } from '../doubts/paste-doubts.tsx';
import { useDoubtLeaving } from '../doubts/use-doubt-leaving.ts';
import type { GridActions } from '../editing/use-grid-actions.ts';
import { WithdrawQuestion } from '../editing/withdraw-question.tsx';
import type { Cell } from '../navigation/grid-layout.ts';
import { PasteQuestion } from '../paste/paste-question.tsx';
import { DayQuestion } from './day-question.tsx';
import { useGridSummary } from './use-grid-summary.ts';

interface GridQuestionsProps {
  parts: GridParts;
  actions: GridActions;
  onGoTo: (cell: Cell) => void;
}

/** Open questions, directly below the figures. */
export function GridQuestions({ parts, actions, onGoTo }: GridQuestionsProps) {
  const { opensOn } = useWorkspace();
  return (
    <>
      {actions.withdrawing && (
        <WithdrawQuestion
          count={actions.withdrawing.length}
          onWithdraw={(reason) => actions.stopWithdrawing(reason)}
          onCancel={() => actions.stopWithdrawing()}
        />
      )}
      {actions.pendingPaste && (
        <PasteQuestion outcome={actions.pendingPaste} onAnswer={actions.answerPaste} />
      )}
      <DayQuestion account={parts.store.author} on={parts.store.layout.on} opensOn={opensOn} />
      {actions.doubtfulPaste && (
        <PasteDoubts
          doubtful={actions.doubtfulPaste.doubtful}
          total={actions.doubtfulPaste.outcome.inputs.length}
          onAnswer={actions.answerDoubts}
        />
      )}
      <Doubts parts={parts} onGoTo={onGoTo} />
    </>
  );
}

/** Doubtful figures: the list, and the question before it is left. */
function Doubts({ parts: { store }, onGoTo }: { parts: GridParts; onGoTo: (cell: Cell) => void }) {
  const { doubtful } = useGridSummary(store);
  useDoubtLeaving(doubtful.length);
  return <DoubtPanel inputs={doubtful} onGoTo={onGoTo} />;
}
