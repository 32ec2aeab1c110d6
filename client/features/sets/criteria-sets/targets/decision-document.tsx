import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { downloadFile } from '#shared/contract/record/uploads.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';

/** Document behind a decision, with its link and its file if there are any. */
export function DecisionDocument({
  decision,
}: {
  decision: Pick<TargetDecision, 'document' | 'link' | 'file'>;
}) {
  const { t } = useTranslation();
  const { document, link, file } = decision;
  return (
    <>
      {link === null ? (
        document
      ) : (
        <Anchor href={link} rel="noreferrer" inherit underline="always">
          {document}
        </Anchor>
      )}
      {file && (
        <>
          {' '}
          (
          <Anchor
            href={addressOf(downloadFile, { params: { hash: file.hash } })}
            download={file.name}
            inherit
            underline="always"
          >
            {t('targets.state.file', { name: file.name })}
          </Anchor>
          )
        </>
      )}
    </>
  );
}
