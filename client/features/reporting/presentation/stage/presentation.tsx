import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import { useSlides } from '../content/use-slides.tsx';
import { SlideFrame } from '../slides/slide-frame.tsx';
import styles from './presentation.module.css';
import { StageControls } from './stage-controls.tsx';
import { useSlideShow } from './use-slide-show.ts';
import { useStageKeys } from './use-stage-keys.ts';
import { useIsPointed, useSwipe } from './use-stage-pointer.ts';

interface PresentationProps {
  data: PresentationData;
}

/** The board for the meeting room: one slide fills the window; keys, clicker, buttons or swipes go to the next. */
export function Presentation({ data }: PresentationProps) {
  const { t } = useTranslation();
  const slides = useSlides(data);
  const basis = useBasis(data.board);
  const show = useSlideShow(slides.length);
  const fullScreen = useFullScreen();
  const [isBlank, setIsBlank] = useState(false);
  const keys = useRef<HTMLDialogElement>(null);
  const move = (by: number) => (isBlank ? setIsBlank(false) : show.move(by));
  const actions = {
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
  const typed = useStageKeys(actions);
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
        onBlank={actions.toggleBlank}
        onKeys={actions.showKeys}
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
        <button type="button" className={styles['stage-blank']} onClick={actions.toggleBlank}>
          <span>{t('presentation.controls.blanked')}</span>
        </button>
      )}
      <KeysDialog dialog={keys} />
    </main>
  );
}

/** Footer of every slide: the set, the day, and the moment up to which recorded figures count. */
function useBasis({ set, on, knownAt, communes }: Board): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const basis = t('presentation.basis', {
    set: set.shortTitle,
    document: set.document,
    on: format.date(on),
  });
  const recorded = communes.flatMap(({ lastRecordedAt }) => lastRecordedAt ?? []).sort();
  const moment = knownAt ?? recorded.at(-1);
  if (moment === undefined) return [basis];
  return [basis, t('presentation.recorded', { moment: format.moment(moment) })];
}

const KEYS = ['next', 'previous', 'ends', 'number', 'fullScreen', 'blank', 'leave', 'help'] as const;

/** List of the keys; opened by `showModal` on its ref. */
function KeysDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { t } = useTranslation();
  const title = t('presentation.controls.help');
  return (
    <dialog ref={dialog} className={styles['stage-keys']} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>{t(`presentation.keys.${key}.keys`)}</dt>
            <dd>{t(`presentation.keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t('presentation.controls.close')}
      </button>
    </dialog>
  );
}

/** Full-screen mode, if the browser has it; ends when the page is left. */
function useFullScreen(): { isFull: boolean; isPossible: boolean; toggle: () => void } {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  useEffect(() => leave, []);
  return { isFull, isPossible: document.fullscreenEnabled, toggle: isFull ? leave : enter };
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

// If the browser refuses, the page simply stays in its window.
const enter = () => void document.documentElement.requestFullscreen().catch(() => undefined);

function leave(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}
