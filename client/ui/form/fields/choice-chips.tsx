import { type ReactNode, useId } from 'react';
import styles from './choice-chips.module.css';

interface ChoiceChipProps {
  isChosen: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** Toggle button: pressed while its option is chosen. */
export function ChoiceChip({ isChosen, onClick, children }: ChoiceChipProps) {
  return (
    <button type="button" className={styles['choice-chip']} aria-pressed={isChosen} onClick={onClick}>
      {children}
    </button>
  );
}

interface ChoiceChipsProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** Single choice from a few chips in a row, after their label. */
export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { label, options, chosen, onChoose } = props;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame it
    <div className={styles['choice-chips']} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      {options.map((option) => (
        <ChoiceChip
          key={option.value}
          isChosen={option.value === chosen}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </ChoiceChip>
      ))}
    </div>
  );
}
