import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeadingProps {
  /** Also the title of the browser tab. */
  title: string;
  subtitle?: ReactNode;
  /** To the right of the title, for example exports. */
  actions?: ReactNode;
}

/** Heading of a page; every page has one. */
export function PageHeading({ title, subtitle, actions }: PageHeadingProps) {
  const { t } = useTranslation();
  const product = t('shell.product');
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md">
      <Stack gap={2} miw={0}>
        <Title order={1}>{title}</Title>
        {subtitle && (
          <Text component="div" c="dimmed">
            {subtitle}
          </Text>
        )}
      </Stack>
      {actions}
    </Group>
  );
}
