import type { ShouldBlockFn } from '@tanstack/react-router';
import type { Confirmation } from '../confirmation/use-confirmation.ts';

/** Words of the question before something is left that is kept elsewhere, and so is not lost. */
export interface LeaveWords {
  title: string;
  consequence: string;
  confirm: string;
}

/** A form on the screen, or anything else whose input would be lost. */
export interface UnsavedForm {
  isUnsaved: () => boolean;
  /** Its element; undefined for something that is not one element of the page. */
  element: () => Element | null | undefined;
  /** Search parameters whose change ends it on the same page; undefined if every navigation does. */
  search: () => readonly string[] | undefined;
  /** Discards what is kept outside the form, after the user has decided so. */
  discard: () => void;
  /** Undefined for input that would be lost. */
  words: () => LeaveWords | undefined;
  /** Address of a page that shows the same, so that going there is not asked about. */
  staysOn: () => string | undefined;
}

type Navigation = Parameters<ShouldBlockFn>[0];
type Ask = Confirmation['ask'];

/**
 * All forms on the screen with unsaved input, of which navigation, closing a panel and closing the tab ask before it is lost. Every
 * form of the kit registers itself (`useForm`).
 */
class UnsavedForms {
  readonly #forms = new Set<UnsavedForm>();
  /** Open panels can ask inside themselves; the last one opened is on top. */
  readonly #panels: Ask[] = [];

  register(form: UnsavedForm): () => void {
    if (this.#forms.size === 0) window.addEventListener('beforeunload', this.#askBeforeUnload);
    this.#forms.add(form);
    return () => {
      this.#forms.delete(form);
      if (this.#forms.size === 0) window.removeEventListener('beforeunload', this.#askBeforeUnload);
    };
  }

  /** Lets the question before a navigation appear in this panel. */
  registerPanel(ask: Ask): () => void {
    this.#panels.push(ask);
    return () => void this.#panels.splice(this.#panels.indexOf(ask), 1);
  }

  get topPanel(): Ask | undefined {
    return this.#panels.at(-1);
  }

  /** Unsaved forms inside an element. */
  within(container: Element): UnsavedForm[] {
    return this.#unsaved().filter((form) => container.contains(form.element() ?? null));
  }

  /** Unsaved forms that a navigation ends. */
  endedBy(navigation: Navigation): UnsavedForm[] {
    return this.#unsaved().filter(
      (form) => navigation.next.pathname !== form.staysOn() && ends(navigation, form.search()),
    );
  }

  // A form that is no longer on the screen has been sent or given up.
  #unsaved(): UnsavedForm[] {
    return [...this.#forms].filter((form) => form.isUnsaved() && form.element() !== null);
  }

  readonly #askBeforeUnload = (event: BeforeUnloadEvent) => {
    if (this.#unsaved().length > 0) event.preventDefault();
  };
}

function ends({ current, next }: Navigation, search: readonly string[] | undefined): boolean {
  if (search === undefined || current.pathname !== next.pathname) return true;
  const before = new Map(Object.entries(current.search));
  const after = new Map(Object.entries(next.search));
  return search.some((name) => before.get(name) !== after.get(name));
}

export const unsavedForms = new UnsavedForms();
