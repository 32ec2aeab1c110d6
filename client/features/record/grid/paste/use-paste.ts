import type { TFunction } from 'i18next';
import { type ClipboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import type { GridParts } from '../cells/grid-context.ts';
import type { DoubtfulInput } from '../doubts/doubtful-input.ts';
import type { PasteAnswer } from '../doubts/paste-doubts.tsx';
import { enterTexts } from '../judgements/enter-texts.ts';
import type { CellPositions } from '../navigation/cell-positions.ts';
import { readBlock } from './clipboard.ts';
import { type IsReadable, isBlank } from './match-rows.ts';
import { looksMisplaced, type PasteOutcome, pasteOutcomeOf } from './paste-outcome.ts';

/** A paste with doubtful figures, of which nothing is entered yet. A type alias, because exported inferred types include it. */
type DoubtfulPaste = { outcome: PasteOutcome; doubtful: readonly DoubtfulInput[] };

/**
 * Pastes into the grid and reports the result. A paste that looks misplaced waits in `pendingPaste`, one with
 * doubtful figures in `doubtfulPaste`, for the user's answer.
 */
export function usePaste(parts: GridParts, positions: CellPositions, report: (message: string) => void) {
  const { t } = useTranslation();
  const { selection, gridEditor } = parts;
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const [pendingPaste, setPendingPaste] = useState<PasteOutcome>();
  const [doubtfulPaste, setDoubtfulPaste] = useState<DoubtfulPaste>();
  const isReadable: IsReadable = (indicator, text, part) =>
    part === 'judgement'
      ? parseJudgement(text) !== undefined
      : parseValue(indicator, text, mark).violation === undefined;
  const enter = (outcome: PasteOutcome, areDoubtsConfirmed = false) =>
    report(pasteMessage(t, outcome, enterTexts(parts, outcome.inputs, areDoubtsConfirmed)));
  const enterUnlessDoubtful = (outcome: PasteOutcome) => {
    const doubtful = gridEditor.findDoubtful(outcome.inputs.filter(({ cell }) => cell.part === 'figure'));
    if (doubtful.length === 0) return enter(outcome);
    report('');
    setDoubtfulPaste({ outcome, doubtful });
  };
  const reportNotEditable = () => {
    const cell = selection.anchor && positions.cellAt(selection.anchor);
    report(t(cell ? 'grid.detail.closed' : 'grid.paste.onlyShown'));
  };
  usePasteOutsideEditableCells(reportNotEditable);
  return {
    pendingPaste,
    doubtfulPaste,
    reportNotEditable,
    paste: (event: ClipboardEvent) => {
      event.preventDefault();
      setPendingPaste(undefined);
      setDoubtfulPaste(undefined);
      const block = readBlock(event.clipboardData.getData('text/plain'));
      if (block.flat().every(isBlank)) return report(t('grid.paste.nothing'));
      const placement = positions.placeBlock(block, selection, isReadable);
      if (typeof placement === 'string') return report(t(`grid.paste.${placement}`));
      const outcome = pasteOutcomeOf(placement, isReadable);
      if (!looksMisplaced(outcome)) return enterUnlessDoubtful(outcome);
      report('');
      setPendingPaste(outcome);
    },
    answerPaste: (isConfirmed: boolean) => {
      setPendingPaste(undefined);
      if (pendingPaste && isConfirmed) enterUnlessDoubtful(pendingPaste);
      else report(t('grid.paste.cancelled'));
    },
    answerDoubts: (answer: PasteAnswer) => {
      setDoubtfulPaste(undefined);
      if (doubtfulPaste && answer !== 'cancel') enter(doubtfulPaste.outcome, answer === 'keep');
      else report(t('grid.paste.cancelled'));
    },
  };
}

/** `Đã dán 3 ô, 2 ô thay đổi; xếp theo mã chỉ tiêu; …`. */
function pasteMessage(t: TFunction, outcome: PasteOutcome, count: number): string {
  const { inputs, matchedBy, skippedRows, outside, notEditable } = outcome;
  const isByCode = matchedBy === 'code';
  const words = [
    inputs.length > 0 ? t('grid.done.pasted', { count, total: inputs.length }) : t('grid.paste.none'),
    isByCode && t('grid.paste.byCode'),
    skippedRows > 0 && t(`grid.paste.${isByCode ? 'withoutCode' : 'headings'}`, { count: skippedRows }),
    outside > 0 && t('grid.paste.outside', { count: outside }),
    notEditable > 0 && t('grid.paste.closed', { count: notEditable }),
  ];
  return words.filter((word) => word !== false).join('; ');
}

/** The data grid passes on a paste only in editable cells; elsewhere the user would get no answer. */
function usePasteOutsideEditableCells(report: () => void): void {
  useEffect(() => {
    const handlePaste = (event: globalThis.ClipboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || target instanceof HTMLInputElement)
        return;
      if (target.closest('[role="grid"]')) report();
    };
    document.addEventListener('paste', handlePaste);
    return () => document.removeEventListener('paste', handlePaste);
  }, [report]);
}
