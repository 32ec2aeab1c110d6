import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JudgedIndicator } from './judged-indicator.ts';
import { useStandingOnView } from './standing-context.ts';
import { useExplanation } from './use-explanation.ts';

/** Why an indicator has its status (R13). */
export function Explanation({ judged }: { judged: JudgedIndicator }) {
  const { t } = useTranslation();
  const { standing } = useStandingOnView();
  const explain = useExplanation();
  const { parts, note } = judged.indicator;
  return (
    <div className="explanation">
      <Title order={5}>
        {t('commune.why.title', { status: t(`status.indicator.${judged.standing.status}`) })}
      </Title>
      <List size="sm">
        {explain(judged, standing.on).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      {parts && (
        <>
          <Text size="sm">{t('commune.why.parts')}</Text>
          <List size="sm">
            {parts.map((part) => (
              <List.Item key={part}>{part}</List.Item>
            ))}
          </List>
        </>
      )}
      {note && <Text size="sm">{t('commune.why.note', { note })}</Text>}
    </div>
  );
}
