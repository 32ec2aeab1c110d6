/** Words of the gaps and the way to the line. */
export const way = {
  title: 'Khoảng cách và lộ trình',
} as const;
