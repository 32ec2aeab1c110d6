import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsUnreachable } from '../../../../api/connection.ts';
import type { Slide } from '../content/slide.ts';
import { FitBox } from '../stage/fit-box.tsx';
import styles from './slides.module.css';

interface SlideFrameProps {
  slide: Slide;
  number: number;
  total: number;
  /** What the figures are of, and as of when. */
  basis: readonly string[];
}

/** A slide between its title and what it rests on. Turning to it moves the focus to the title, for screen readers. */
export function SlideFrame({ slide, number, total, basis }: SlideFrameProps) {
  const { t } = useTranslation();
  const isUnreachable = useIsUnreachable();
  return (
    <article className={styles['slide']}>
      <header>
        <SlideTitle key={slide.id} title={slide.title} />
        {slide.aside}
      </header>
      <FitBox key={slide.id}>{slide.body}</FitBox>
      <footer>
        {slide.isIllustrative && (
          <strong className={styles['slide-sample']}>{t('presentation.illustrative')}</strong>
        )}
        <p>{basis.join(' · ')}</p>
        {isUnreachable && <p role="status">{t('shell.offline')}</p>}
        <p>
          <span className="visually-hidden">{t('presentation.place', { number, total })}</span>
          <span aria-hidden="true">{`${number}/${total}`}</span>
        </p>
      </footer>
      <div
        className={styles['slide-progress']}
        aria-hidden="true"
        style={{ width: `${(100 * number) / total}%` }}
      />
    </article>
  );
}

function SlideTitle({ title }: { title: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Someone who turns slides by a button keeps it.
    if (document.activeElement?.closest('nav') == null) heading.current?.focus({ preventScroll: true });
  }, []);
  const product = t('shell.product');
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
