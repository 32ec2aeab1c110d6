import { useTranslation } from 'react-i18next';
import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import type { Choice, Question } from '#shared/domain/record/import/layout/questions.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../../../../../ui/values/use-format.ts';
import type { ImportLookup } from '../../lookup.ts';
import { useCommuneLabel } from '../../use-commune-label.ts';
import { dayOfRole } from './answers.ts';

interface QuestionWords {
  ask: (question: Question) => string;
  choice: (question: Question, choice: Choice) => string;
}

/** Words of a question about a sheet and of its choices; `day`: the day chosen on the page. */
export function useQuestionWords(lookup: ImportLookup, day: LocalDate): QuestionWords {
  const { t } = useTranslation();
  const format = useFormat();
  const communeLabel = useCommuneLabel(lookup);
  const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
  return {
    ask: ({ kind, texts, columns, indicator }) => {
      const [column = 0] = columns;
      const words = {
        texts: quoted(texts),
        letter: nameOfColumn(column),
        number: format.number(columns.length),
        indicator: indicator ?? '',
      };
      return kind === 'which-column' && indicator !== null
        ? t('imports.question.which-column-of', words)
        : t(`imports.question.${kind}`, words);
    },
    choice: ({ kind }, { is, key, text, change }) => {
      const days = change.columns?.flatMap(({ role }) => dayOfRole(role) ?? []) ?? [];
      const words = {
        day: format.date(is === 'day' ? key : day),
        text,
        letter: key,
        commune: is === 'commune' ? communeLabel(key) : '',
        days: days.map((one) => format.date(one)).join(', '),
        number: format.number(days.length),
      };
      if (is === 'none') return t(`imports.choice.none.${kind}`, words);
      if (is === 'mark') return t(`imports.choice.mark.${key === 'point' ? 'point' : 'comma'}`, words);
      return t(`imports.choice.${is}`, words);
    },
  };
}
