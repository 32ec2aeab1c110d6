/** Words of the presentation in the meeting room. */
export const presentation = {
  title: 'Trình chiếu',
} as const;
