import {
  IconArrowLeft,
  IconArrowRight,
  IconDoorExit,
  IconEyeOff,
  IconKeyboard,
  IconMaximize,
  IconMinimize,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './presentation.module.css';

interface StageControlsProps {
  isFirst: boolean;
  isLast: boolean;
  /** Undefined if the browser has no full-screen mode. */
  fullScreen: { isFull: boolean; toggle: () => void } | undefined;
  onMove: (by: number) => void;
  onBlank: () => void;
  onKeys: () => void;
  onLeave: () => void;
}

/** Buttons for pointer and touch that do the same as the keys. */
export function StageControls(props: StageControlsProps) {
  const { t } = useTranslation();
  const { isFirst, isLast, fullScreen, onMove } = props;
  const FullScreenIcon = fullScreen?.isFull ? IconMinimize : IconMaximize;
  return (
    <nav className={`${styles['stage-controls']} no-print`} aria-label={t('presentation.controls.label')}>
      <Control label={t('presentation.controls.previous')} isOff={isFirst} onPress={() => onMove(-1)}>
        <IconArrowLeft aria-hidden />
      </Control>
      <Control label={t('presentation.controls.next')} isOff={isLast} onPress={() => onMove(1)}>
        <IconArrowRight aria-hidden />
      </Control>
      {fullScreen && (
        <Control
          label={t(`presentation.controls.${fullScreen.isFull ? 'leaveFullScreen' : 'enterFullScreen'}`)}
          onPress={fullScreen.toggle}
        >
          <FullScreenIcon aria-hidden />
        </Control>
      )}
      <Control label={t('presentation.controls.blank')} onPress={props.onBlank}>
        <IconEyeOff aria-hidden />
      </Control>
      <Control label={t('presentation.controls.help')} onPress={props.onKeys}>
        <IconKeyboard aria-hidden />
      </Control>
      <Control label={t('presentation.controls.leave')} onPress={props.onLeave}>
        <IconDoorExit aria-hidden />
      </Control>
    </nav>
  );
}

interface ControlProps {
  label: string;
  isOff?: boolean;
  onPress: () => void;
  children: ReactNode;
}

// `aria-disabled` in place of `disabled`, so that a button keeps the focus when it is turned off.
function Control({ label, isOff = false, onPress, children }: ControlProps) {
  return (
    <button type="button" aria-label={label} title={label} aria-disabled={isOff} onClick={onPress}>
      {children}
    </button>
  );
}
