import { withUnit } from '#shared/domain/values/with-unit.ts';
import { FigureText } from './figure-text.tsx';
import { useFormat } from './use-format.ts';

interface NumberTextProps {
  value: number | null;
  unit?: string | null | undefined;
  /** At most so many decimals; as written when absent. */
  digits?: number;
}

/** A number with its unit; a dash where there is none. */
export function NumberText({ value, unit, digits }: NumberTextProps) {
  const format = useFormat();
  if (value === null || digits === undefined) return <FigureText value={value} measure={unit} />;
  const text = format.number(value, digits);
  return <span className="number">{withUnit(text, unit)}</span>;
}
