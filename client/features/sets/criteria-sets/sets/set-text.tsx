import { useLanguage } from '../../../../ui/values/use-format.ts';

interface SetTextProps {
  text: string;
  /** Its English, where the set has one. */
  english?: string | undefined;
}

/** A text of a set in the reader's language where the set has it; else in Vietnamese, and said to be so. */
export function SetText({ text, english }: SetTextProps) {
  const language = useLanguage();
  if (language === 'vi') return text;
  return english ?? <span lang="vi">{text}</span>;
}
