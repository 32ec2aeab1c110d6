import { useFormat } from '../../../ui/values/use-format.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Formats a number of bytes: `12,3 MB`. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) => {
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
    return format.amount(Number((bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)), UNITS[power]);
  };
}
