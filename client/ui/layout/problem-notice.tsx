import { Alert, Button, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/contract/problem.ts';
import { ApiProblem, ApiUnreachable } from '../../api/call.ts';
import styles from './floating-notice.module.css';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** Message for any thrown error, with an optional retry button. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation();
  return (
    <Alert
      className={styles['problem-notice']}
      data-part="problem-notice"
      color="red"
      variant="outline"
      title={<ProblemTitle error={error} />}
    >
      <Stack gap="sm" align="flex-start">
        <ProblemDetail error={error} />
        {onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function ProblemTitle({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  if (error instanceof ApiProblem) return error.problem.title;
  return error instanceof ApiUnreachable ? t(`common.failure.${error.reason}`) : t('common.failure.unknown');
}

function ProblemDetail({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  if (error instanceof ApiProblem) return <AnsweredProblem problem={error.problem} />;
  return error instanceof ApiUnreachable
    ? t(`common.failure.${error.reason}Detail`)
    : t('common.failure.unknownDetail');
}

function AnsweredProblem({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  return (
    <>
      {problem.detail && <Text size="sm">{problem.detail}</Text>}
      {problem.errors && problem.errors.length > 0 && (
        <List size="sm">
          {problem.errors.map(({ pointer, detail }) => (
            <List.Item key={`${pointer} ${detail}`}>{detail}</List.Item>
          ))}
        </List>
      )}
      <Text size="sm" c="dimmed">
        {t('common.failure.instance', { instance: problem.instance })}
      </Text>
    </>
  );
}
