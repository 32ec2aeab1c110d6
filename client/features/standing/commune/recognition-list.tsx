import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommuneDetail } from '#shared/contract/units/communes.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useStandingOnView } from './standing-context.ts';
import styles from './standing-summary.module.css';

const LEVELS = ['ntm', 'nang-cao', 'kieu-mau'] as const;

type Recognition = CommuneDetail['recognitions'][number];

/** Recognitions decided by the day on view, each with its source. */
export function RecognitionList({ recognitions }: { recognitions: readonly Recognition[] }) {
  const { t } = useTranslation();
  const { standing } = useStandingOnView();
  const decided = recognitions.filter(({ decidedOn }) => decidedOn <= standing.on);
  if (decided.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="dat-chuan">
      <Title order={2} id="dat-chuan" mb="xs">
        {t('commune.recognition.title')}
      </Title>
      <ul className={styles['recognition-list']}>
        {decided.map((recognition) => (
          <li key={`${recognition.level} ${recognition.decidedOn}`}>
            <RecognitionText recognition={recognition} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function RecognitionText({
  recognition: { level, forYear, decidedOn, document, source },
}: {
  recognition: Recognition;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = LEVELS.find((name) => name === level);
  const words = {
    level: known ? t(`commune.recognition.level.${known}`) : level,
    date: format.date(decidedOn),
  };
  return (
    <>
      <Text fw={600}>
        {forYear === null
          ? t('commune.recognition.noYear', words)
          : t('commune.recognition.forYear', { ...words, year: forYear })}
      </Text>
      {document !== null && <Text size="sm">{t('commune.recognition.document', { document })}</Text>}
      <Text size="sm" c="dimmed">
        {source}
      </Text>
    </>
  );
}
