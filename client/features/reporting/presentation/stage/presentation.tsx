import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBasis } from '../content/use-basis.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import { useSlides } from '../content/use-slides.tsx';
import { SlideFrame } from '../slides/slide-frame.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import styles from './presentation.module.css';
import { StageControls } from './stage-controls.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useSlideShow } from './use-slide-show.ts';
import { useStageKeys } from './use-stage-keys.ts';
import { useIsPointed, useSwipe } from './use-stage-pointer.ts';

interface PresentationProps {
  data: PresentationData;
}

/** The board for the meeting room: one slide that fills the window, turned by keys, clicker, buttons or swipes. */
export function Presentation({ data }: PresentationProps) {
  const { t } = useTranslation();
  const slides = useSlides(data);
  const basis = useBasis(data.board);
  const show = useSlideShow(slides.length);
  const fullScreen = useFullScreen();
  const [isBlank, setIsBlank] = useState(false);
  const keys = useRef<HTMLDialogElement>(null);
  const move = (by: number) => (isBlank ? setIsBlank(false) : show.move(by));
  const acts = {
    move,
    goTo: show.goTo,
    toggleFullScreen: fullScreen.toggle,
    toggleBlank: () => setIsBlank(!isBlank),
    showKeys: () => keys.current?.showModal(),
    stepBack: () => {
      if (isBlank) setIsBlank(false);
      else if (fullScreen.isFull) fullScreen.toggle();
      else show.leave();
    },
  };
  const typed = useStageKeys(acts);
  const isPointed = useIsPointed();
  const swipe = useSwipe(move);
  const { number, total } = show;
  const slide = slides[number - 1];
  if (slide === undefined) return null;
  return (
    <main className={styles['stage']} data-pointed={isPointed} {...swipe}>
      <SlideFrame slide={slide} number={number} total={total} basis={basis} />
      <StageControls
        isFirst={number === 1}
        isLast={number === total}
        fullScreen={fullScreen.isPossible ? fullScreen : undefined}
        onMove={move}
        onBlank={acts.toggleBlank}
        onKeys={acts.showKeys}
        onLeave={show.leave}
      />
      <div className="visually-hidden" role="status">
        {t('presentation.announced', { number, total, title: slide.title })}
      </div>
      {typed !== '' && (
        <p className={styles['stage-typed']} role="status">
          {t('presentation.controls.typed', { number: typed })}
        </p>
      )}
      {isBlank && (
        <button type="button" className={styles['stage-blank']} onClick={acts.toggleBlank}>
          <span>{t('presentation.controls.blanked')}</span>
        </button>
      )}
      <KeysDialog dialog={keys} />
    </main>
  );
}
