/** The same keys as another language's words, each with any text. */
export type Wording<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Wording<Words[Key]>;
};
