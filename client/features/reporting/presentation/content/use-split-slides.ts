import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from './slide.ts';

/** Returns a function that draws one slide per part, with titles such as `Xã Quảng Lâm (2/3)`; a single part has no number. */
export function useSplitSlides() {
  const { t } = useTranslation();
  return <Part>(
    subject: Omit<Slide, 'body'>,
    parts: readonly Part[],
    draw: (part: Part) => ReactNode,
  ): Slide[] =>
    parts.map((part, index) => {
      const { id, title } = subject;
      const place = { part: index + 1, parts: parts.length };
      return {
        ...subject,
        id: `${id} ${index}`,
        title: parts.length > 1 ? t('presentation.part', { title, ...place }) : title,
        subject: title,
        isContinued: index > 0,
        body: draw(part),
      };
    });
}
