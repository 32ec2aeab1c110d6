import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import styles from './slides.module.css';

interface ContentsItem {
  number: number;
  title: string;
}

interface StartSlideProps {
  data: PresentationData;
  contents: readonly ContentsItem[];
}

/** Dates and table of contents, or the reason why there is nothing to present. */
export function StartSlide({ data: { board, since }, contents }: StartSlideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const on = format.date(board.on);
  return (
    <>
      <p>
        <strong>{t('presentation.start.on', { on })}</strong>
      </p>
      {contents.length > 0 ? (
        <>
          <p>{t('presentation.start.since', { on: format.date(since) })}</p>
          <h2>{t('presentation.start.contents')}</h2>
          <ol className={styles['slide-columns']}>
            {contents.map(({ number, title }) => (
              <li key={number} value={number}>
                {title}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p>{t(`presentation.start.${board.communes.length === 0 ? 'noCommunes' : 'noEntries'}`, { on })}</p>
      )}
    </>
  );
}
