import 'i18next';
import type { vi } from '#shared/messages/vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    nsSeparator: false;
    resources: { words: typeof vi };
  }
}
