import { Input } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './answer-field.module.css';

interface AnswerFieldProps {
  label: string;
  /** `yes`, `no`, or empty. */
  value: string;
  onChange: (value: string) => void;
  /** Adds a third choice: not known yet. */
  isOptional?: boolean;
  error: string | undefined;
}

const DECIDED = ['yes', 'no'] as const;
const ANSWERS = [...DECIDED, ''] as const;

/** Radio buttons Có and Không; one tab stop, arrow keys choose. */
export function AnswerField({ label, value, onChange, isOptional = false, error }: AnswerFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id }}
      error={error}
      errorProps={{ id: `${id}-error` }}
    >
      <div
        className={styles['answer-field']}
        role="radiogroup"
        aria-labelledby={id}
        data-first-field
        {...(error !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
      >
        {(isOptional ? ANSWERS : DECIDED).map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={id}
              value={answer}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            {answer === '' ? t('entries.form.partUnknown') : t(`status.${answer}`)}
          </label>
        ))}
      </div>
    </Input.Wrapper>
  );
}
