import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standings.ts';
import { SeriesSample } from './series-sample.tsx';
import { seriesStyle } from './series-style.ts';

export interface CommuneChoiceProps {
  communes: Progress['communes'];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The legend, and the choice of the communes whose lines stand out. */
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
    <div className="commune-choice" role="group" aria-label={t('progress.choose')}>
      {communes.map(({ communeId, name }, index) => (
        <button
          key={communeId}
          type="button"
          className="commune-chip"
          aria-pressed={chosen.has(communeId)}
          onClick={() => toggle(communeId)}
        >
          <SeriesSample style={seriesStyle(index)} isFaint={!chosen.has(communeId)} />
          {name}
        </button>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChoose(new Set(isAny ? [] : communes.map(({ communeId }) => communeId)))}
      >
        {isAny ? t('progress.chooseNone') : t('progress.chooseAll')}
      </Button>
    </div>
  );
}
