import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { JudgementRow } from '../judgements/judgement-rows.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import styles from './judgement-panel.module.css';
import type { JudgementPanelState } from './use-judgement-panel.ts';

interface JudgementLineProps {
  row: JudgementRow;
  panel: JudgementPanelState;
  onGoTo: (cell: Cell) => void;
}

/** An indicator to judge: its tick, from what to what its figure went, and what it is to be judged. */
export function JudgementLine({ row, panel, onGoTo }: JudgementLineProps) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { cell, proposed, byFigures } = row;
  const { code } = cell.indicator;
  const name = localName(cell.indicator);
  const status = (of: NonNullable<typeof proposed>) => t(`status.indicator.${of}`);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={panel.isTicked(row)}
          onChange={() => panel.tick([row], !panel.isTicked(row))}
        />
        <b>{code}</b>
        <span className={styles['judgement-name']} title={name}>
          {name}
        </span>
      </label>
      <button type="button" className={styles['judgement-figures']} onClick={() => onGoTo(cell)}>
        <VisuallyHidden>{t('judging.row.goTo', { code, commune: cell.commune.name })}: </VisuallyHidden>
        <Figures row={row} />
      </button>
      {(row.source === 'typed' || byFigures !== undefined) && proposed !== undefined && (
        <span className={styles['judgement-proposed']} data-differs={byFigures !== undefined}>
          {t('judging.row.proposed', { status: status(proposed) })}
          {byFigures !== undefined && `; ${t('judging.row.byFigures', { status: status(byFigures) })}`}
        </span>
      )}
    </li>
  );
}

function Figures({ row: { cell, from, to } }: Pick<JudgementLineProps, 'row'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (to === null) return <>{t('judging.row.noFigure')}</>;
  return (
    <>
      {from !== null && `${format.figure(from, { ...cell.indicator, unit: null })} → `}
      <b>{format.figure(to, cell.indicator)}</b>
    </>
  );
}
