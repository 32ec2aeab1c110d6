import { useLanguage } from '../../../../ui/values/use-format.ts';

interface SetTextProps {
  text: string;
  /** English text, if the set has one. */
  english?: string | undefined;
}

/** Text of a set in the language of the interface; otherwise Vietnamese, marked with `lang`. */
export function SetText({ text, english }: SetTextProps) {
  const language = useLanguage();
  if (language === 'vi') return text;
  return english ?? <span lang="vi">{text}</span>;
}
