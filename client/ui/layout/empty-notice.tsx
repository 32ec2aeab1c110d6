import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyNoticeProps {
  title: string;
  detail?: ReactNode;
  /** Link or button that helps. */
  action?: ReactNode;
}

/** Shown instead of content, with the reason. */
export function EmptyNotice({ title, detail, action }: EmptyNoticeProps) {
  return (
    <Paper withBorder p="lg">
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{title}</Text>
        {detail && <Text c="dimmed">{detail}</Text>}
        {action}
      </Stack>
    </Paper>
  );
}
