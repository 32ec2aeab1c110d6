import type { ReactNode } from 'react';
import { useDoubtWords } from '../../../../ui/values/use-doubt-words.ts';
import { useGrid } from '../cells/grid-context.ts';
import type { DoubtfulInput } from './doubtful-input.ts';
import styles from './doubts.module.css';

interface DoubtLinesProps {
  inputs: readonly DoubtfulInput[];
  renderChoices?: (input: DoubtfulInput) => ReactNode;
}

/** Doubtful figures, one a line: indicator, text and question. */
export function DoubtLines({ inputs, renderChoices }: DoubtLinesProps) {
  const words = useDoubtWords();
  const { communes } = useGrid().store.layout;
  return (
    <ul className={styles['doubt-lines']}>
      {inputs.map((input) => {
        const { indicator, commune, id } = input.cell;
        return (
          <li key={id}>
            <span>
              <b>
                {indicator.code}
                {communes.length > 1 && ` – ${commune.name}`}: {input.text}
              </b>{' '}
              {input.doubts.map((doubt) => words(doubt, indicator)).join(' ')}
            </span>
            {renderChoices?.(input)}
          </li>
        );
      })}
    </ul>
  );
}
