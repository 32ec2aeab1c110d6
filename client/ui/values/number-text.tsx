import { withUnit } from '#shared/domain/values/with-unit.ts';
import { FigureText } from './figure-text.tsx';
import { useFormat } from './use-format.ts';

interface NumberTextProps {
  value: number | null;
  unit?: string | null | undefined;
  /** Maximum number of decimals; as written by default. */
  digits?: number;
}

/** Number with its unit; a dash if it is missing. */
export function NumberText({ value, unit, digits }: NumberTextProps) {
  const format = useFormat();
  if (value === null || digits === undefined) return <FigureText value={value} measure={unit} />;
  const text = format.number(value, digits);
  return <span className="number">{withUnit(text, unit)}</span>;
}
