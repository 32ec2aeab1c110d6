import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './board.module.css';

interface BoardSectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** Target of links on this page. */
  anchor?: string;
  children: ReactNode;
}

export function BoardSection({ title, description, actions, anchor, children }: BoardSectionProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      id={anchor}
      className={styles['board-section']}
      aria-labelledby={id}
    >
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <Stack gap={2} miw={0} flex="1 1 20rem">
          <Title order={2} id={id}>
            {title}
          </Title>
          {description && (
            <Text size="sm" c="dimmed">
              {description}
            </Text>
          )}
        </Stack>
        {actions}
      </Group>
      {children}
    </Paper>
  );
}
