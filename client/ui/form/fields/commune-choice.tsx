import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SeriesSample } from '../../charts/series-sample.tsx';
import { seriesStyle } from '../../charts/series-style.ts';
import styles from './choice-chips.module.css';
import { ChoiceChip } from './choice-chips.tsx';

interface CommuneChoiceProps {
  communes: readonly { communeId: string; name: string }[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Legend of a chart; clicking a commune highlights its line. */
export function CommuneChoice({ communes, chosen, onChoose }: CommuneChoiceProps) {
  const { t } = useTranslation();
  const toggle = (communeId: string) => {
    const next = new Set(chosen);
    if (!next.delete(communeId)) next.add(communeId);
    onChoose(next);
  };
  const isAny = chosen.size > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame it
    <div className={styles['choice-chips']} role="group" aria-label={t('common.chart.choose')}>
      {communes.map(({ communeId, name }, index) => (
        <ChoiceChip key={communeId} isChosen={chosen.has(communeId)} onClick={() => toggle(communeId)}>
          <SeriesSample style={seriesStyle(index)} isFaint={!chosen.has(communeId)} />
          {name}
        </ChoiceChip>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChoose(new Set(isAny ? [] : communes.map(({ communeId }) => communeId)))}
      >
        {isAny ? t('common.chart.chooseNone') : t('common.chart.chooseAll')}
      </Button>
    </div>
  );
}
