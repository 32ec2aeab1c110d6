import { VisuallyHidden } from '@mantine/core';
import type { Measure } from '#shared/domain/values/measure.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { useFormat } from './use-format.ts';

interface FigureTextProps {
  value: FigureValue | null;
  measure?: Measure;
}

/** Figure as text. A missing one is a dash, read by screen readers as missing: never zero (R9). */
export function FigureText({ value, measure }: FigureTextProps) {
  const format = useFormat();
  const text = format.figure(value, measure);
  if (value !== null) return <span className={typeof value === 'number' ? 'number' : undefined}>{text}</span>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </>
  );
}
