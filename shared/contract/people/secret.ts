import { boundedText } from '#shared/domain/values/text.ts';

/** Password or code as typed; the domain checks its content. */
export const Secret = boundedText(512).min(1);
