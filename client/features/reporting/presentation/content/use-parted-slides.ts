import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from './slide.ts';

/** Makes slides of one subject of its parts: `Xã Quảng Lâm`, `Xã Quảng Lâm (2/3)` …; of one part, one slide. */
export function usePartedSlides() {
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
