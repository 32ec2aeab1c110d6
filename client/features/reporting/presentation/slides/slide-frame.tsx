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
  /** Criteria set, its document, and the dates of the figures. */
  basis: readonly string[];
}

/** Title, body and footer of a slide. Each new slide moves the focus to its title, for screen readers. */
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
    // Keep the focus on a navigation button that is in use.
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
