/** Names that every object of JavaScript inherits; a sheet, a set or a user may be called so. */
export const INHERITED_NAMES = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'] as const;
