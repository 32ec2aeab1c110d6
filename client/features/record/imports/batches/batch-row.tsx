import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import type { Batch } from '#shared/contract/record/batches.ts';
import { downloadFile } from '#shared/contract/record/uploads.ts';
import { MomentText } from '../../../../ui/dates/date-text.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import comparisonStyles from '../comparison/comparison.module.css';
import importsStyles from '../imports.module.css';
import { UndoImport } from './undo-import.tsx';
import type { BatchUndoResult } from './use-undo-batch.ts';

interface BatchRowProps {
  batch: Batch;
  /** Batch that undid this import before R15; undefined if there is none or it is not in the list. */
  undoing: Batch | undefined;
  authorName: (author: string) => string;
  mayUndo: boolean;
  onUndone: (undone: BatchUndoResult) => void;
}

export function BatchRow({ batch, undoing, authorName, mayUndo, onUndone }: BatchRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fileName, fileHash, entries, leftOut, undoneBy, recordedAt, author } = batch;
  const name = fileName ?? '';
  const label = (column: 'who' | 'file' | 'entries' | 'state') => t(`imports.batches.${column}`);
  return (
    <tr data-undone={undoneBy !== null}>
      <th scope="row">
        <MomentText at={recordedAt} />
      </th>
      <td data-label={label('who')}>{authorName(author)}</td>
      <td data-label={label('file')} className={comparisonStyles['import-file-name']}>
        {fileHash ? (
          <a
            href={addressOf(downloadFile, { params: { hash: fileHash } })}
            download={name}
            aria-label={t('imports.batches.download', { name })}
          >
            {name}
          </a>
        ) : (
          name
        )}
      </td>
      <td data-label={label('entries')}>
        <span>
          <span className="number">{format.number(entries)}</span>
          {leftOut > 0 && (
            <span className={importsStyles['import-hint']}>
              {' '}
              ({t('imports.batches.leftOut', { number: format.number(leftOut) })})
            </span>
          )}
        </span>
      </td>
      <td data-label={label('state')}>
        {undoneBy === null ? (
          mayUndo && <UndoImport batch={batch} onUndone={onUndone} />
        ) : (
          <UndoneState batch={batch} undoing={undoing} authorName={authorName} />
        )}
      </td>
    </tr>
  );
}

function UndoneState({
  batch: { undoneAt, undoneAuthor },
  undoing,
  authorName,
}: Pick<BatchRowProps, 'batch' | 'undoing' | 'authorName'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (undoneAt === null || undoneAuthor === null) return null;
  const leftOut = undoing?.leftOut ?? 0;
  return (
    <span>
      ↩ {t('imports.batches.undone', { moment: format.moment(undoneAt), author: authorName(undoneAuthor) })}
      {leftOut > 0 && `. ${t('imports.batches.kept', { number: format.number(leftOut) })}`}
    </span>
  );
}
