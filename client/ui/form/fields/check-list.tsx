import { useId } from 'react';
import styles from './choices.module.css';

interface CheckListProps<Value extends string> {
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  /** Called with the chosen values in the order of `options`. */
  onChange: (chosen: Value[]) => void;
}

/** Group of checkboxes for choosing any number of options. */
export function CheckList<Value extends string>({
  legend,
  hint,
  error,
  options,
  chosen,
  onChange,
}: CheckListProps<Value>) {
  const id = useId();
  const toggle = (value: Value) =>
    onChange(
      options.map((option) => option.value).filter((known) => chosen.includes(known) !== (known === value)),
    );
  return (
    <fieldset
      className={styles['choices']}
      aria-describedby={id}
      data-invalid={error !== undefined || undefined}
    >
      <legend>{legend}</legend>
      <div id={id}>
        {hint && <p className={styles['choices-hint']}>{hint}</p>}
        {error && <p className={styles['choices-error']}>{error}</p>}
      </div>
      <div className={styles['choices-grid']}>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
