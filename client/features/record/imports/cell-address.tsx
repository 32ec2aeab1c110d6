import differenceStyles from './comparison/difference.module.css';
import importsStyles from './imports.module.css';
/** The address of a cell, the sheet under it where there are several: what stands in `A1` is looked for by that first. */
export function CellAddress({ at, hasSheet }: { at: string; hasSheet: boolean }) {
  const end = at.lastIndexOf('!');
  return (
    <>
      <strong>{at.slice(end + 1)}</strong>
      {hasSheet && (
        <span className={`${importsStyles['import-hint']} ${differenceStyles['import-sheet-name']}`}>
          {' '}
          {at.slice(0, Math.max(end, 0))}
        </span>
      )}
    </>
  );
}
