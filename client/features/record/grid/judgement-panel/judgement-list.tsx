import { VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrid } from '../cells/grid-context.ts';
import type { JudgementRow } from '../judgements/judgement-rows.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { JudgementLine } from './judgement-line.tsx';
import styles from './judgement-panel.module.css';
import type { JudgementPanelState } from './use-judgement-panel.ts';

interface JudgementListProps {
  panel: JudgementPanelState;
  onGoTo: (cell: Cell) => void;
}

type Grouping = 'commune' | 'indicator';

const GROUPINGS = ['commune', 'indicator'] as const;
// With more rows, groups open on demand.
const MAX_ROWS_SHOWN = 40;

/** The indicators to judge, with a tick each; of several communes in groups, each with a tick for all of it. */
export function JudgementList({ panel, onGoTo }: JudgementListProps) {
  const { t } = useTranslation();
  const { communes, indicators } = useGrid().store.layout;
  const name = useId();
  const [grouping, setGrouping] = useState<Grouping>('commune');
  const { rows } = panel;
  if (communes.length === 1) return <Group panel={panel} rows={rows} onGoTo={onGoTo} />;
  const groups = Map.groupBy(rows, ({ cell }) =>
    grouping === 'commune' ? cell.commune.name : cell.indicator.code,
  );
  return (
    <>
      {indicators.length > 1 && (
        <div className={styles['judgement-grouping']} role="radiogroup" aria-label={t('judging.group.by')}>
          <span>{t('judging.group.by')}</span>
          {GROUPINGS.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={grouping === one} onChange={() => setGrouping(one)} />{' '}
              {t(`judging.group.${one}`)}
            </label>
          ))}
        </div>
      )}
      <div className={styles['judgement-groups']}>
        <Tick panel={panel} rows={rows} label={t('judging.group.all', { count: rows.length })} />
        {[...groups].map(([title, some]) => (
          <NamedGroup
            key={title}
            name={title}
            {...{ panel, onGoTo }}
            rows={some}
            isOpenAtFirst={rows.length <= MAX_ROWS_SHOWN}
          />
        ))}
      </div>
    </>
  );
}

type GroupProps = JudgementListProps & { rows: readonly JudgementRow[] };

function NamedGroup({
  name,
  isOpenAtFirst,
  ...props
}: GroupProps & { name: string; isOpenAtFirst: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { panel, rows } = props;
  const chosen = rows.filter(panel.isTicked).length;
  return (
    <div>
      <div className={styles['judgement-group']}>
        <Tick panel={panel} rows={rows} label={name} />
        <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>
            <VisuallyHidden>{`${t('judging.group.show')}: ${name} `}</VisuallyHidden>
            {t('judging.group.count', { chosen, count: rows.length })}
          </summary>
        </details>
      </div>
      {isOpen && <Group {...props} />}
    </div>
  );
}

function Tick({ panel, rows, label }: Pick<GroupProps, 'panel' | 'rows'> & { label: string }) {
  const chosen = rows.filter(panel.isTicked).length;
  const isAll = chosen === rows.length;
  return (
    <label>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = chosen > 0 && !isAll;
        }}
        checked={isAll}
        onChange={() => panel.tick(rows, !isAll)}
      />{' '}
      <b>{label}</b>
    </label>
  );
}

function Group({ panel, rows, onGoTo }: GroupProps) {
  return (
    <ul className={styles['judgement-rows']}>
      {rows.map((row) => (
        <JudgementLine key={row.cell.id} {...{ row, panel, onGoTo }} />
      ))}
    </ul>
  );
}
