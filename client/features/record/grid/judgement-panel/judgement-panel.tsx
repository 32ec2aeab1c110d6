import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell } from '../navigation/grid-layout.ts';
import { JudgementForm, type JudgementFormProps } from './judgement-form.tsx';
import { JudgementList } from './judgement-list.tsx';
import styles from './judgement-panel.module.css';
import { TotalsChange } from './totals-change.tsx';

export interface JudgementPanelProps extends Omit<JudgementFormProps, 'onFold'> {
  onGoTo: (cell: Cell) => void;
}

/**
 * Which judgements the figures of this sitting ended and what becomes of the communes' totals; one act judges them all with one reason.
 * Also lists judgements that need a reason and, on demand, all that only a judgement can decide. It takes no focus: typing goes on.
 */
export function JudgementPanel(props: JudgementPanelProps) {
  const { panel, place, onGoTo } = props;
  const { t } = useTranslation();
  const id = useId();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { rows, ended, consequences, isAll } = panel;
  if (rows.length === 0) return null;
  const isShown = place === 'beside' || isUnfolded || isAll;
  const source = ended.length > 0 ? 'ended' : panel.typed.length > 0 ? 'typed' : 'open';
  return (
    <section
      className={styles['judgement-panel']}
      data-part="judgement-panel"
      data-place={place}
      aria-labelledby={id}
    >
      <Title id={id} panel={panel} source={source} />
      {consequences.map((one) => (
        <TotalsChange key={one.commune.id} of={one} />
      ))}
      {!isShown && (
        <Button size="compact-sm" onClick={() => setIsUnfolded(true)}>
          {t('judging.act.expand')}
        </Button>
      )}
      {isShown && (
        <>
          <p className={styles['judgement-why']}>{t(`judging.why.${source}`)}</p>
          <JudgementList panel={panel} onGoTo={onGoTo} />
          <JudgementForm {...props} onFold={() => setIsUnfolded(false)} />
        </>
      )}
    </section>
  );
}

type TitleProps = Pick<JudgementPanelProps, 'panel'> & { id: string; source: 'ended' | 'typed' | 'open' };

function Title({ id, panel, source }: TitleProps) {
  const { t } = useTranslation();
  const { rows, typed, awaiting, decided } = panel;
  const words = {
    ended:
      awaiting > 0
        ? t('judging.title.ended', { count: awaiting })
        : t('judging.title.decided', { count: decided }),
    typed: t('judging.title.typed', { count: typed.length }),
    open: t('judging.title.open', { count: rows.length }),
  };
  const also = [
    source === 'ended' && awaiting > 0 && decided > 0 && t('judging.alsoDecided', { count: decided }),
    source === 'ended' && typed.length > 0 && t('judging.alsoTyped', { count: typed.length }),
  ].filter((sentence) => sentence !== false);
  return (
    <div>
      <h2 id={id} className={styles['judgement-title']}>
        <IconAlertTriangle size={18} aria-hidden /> <span role="status">{words[source]}</span>
      </h2>
      {also.length > 0 && <p className={styles['judgement-why']}>{also.join(' ')}</p>}
    </div>
  );
}
