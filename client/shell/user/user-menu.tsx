import { IconChevronDown, IconUser } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useActor } from '../../api/session.ts';
import { withWords } from '../../api/words.ts';
import { lazyPart } from '../../ui/layout/lazy-part.tsx';
import shellStyles from '../shell.module.css';
import userMenuStyles from './user-menu.module.css';

// Loaded when the pointer enters the button or the menu opens.
const UserPanel = lazyPart(
  () => withWords(['session'], import('./user-panel.tsx')).then((file) => file.UserPanel),
  { fallback: () => null },
);

/** Name of the signed-in user with a menu: own account, sign out. */
export function UserMenu() {
  const { name } = useActor();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`${shellStyles['site-switch']} ${userMenuStyles['user-button']}`}
        title={name}
        popoverTarget={id}
        onPointerEnter={() => UserPanel.preload()}
      >
        <IconUser size={20} aria-hidden />
        <span className={userMenuStyles['user-name']}>{name}</span>
        <IconChevronDown size={16} aria-hidden />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={userMenuStyles['user-menu']}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen && <UserPanel onLeave={() => menu.current?.hidePopover()} />}
      </div>
    </>
  );
}
