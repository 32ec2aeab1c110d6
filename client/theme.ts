import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const navy: MantineColorsTuple = [
  '#eef4fb',
  '#dce7f3',
  '#b7cde5',
  '#8fb1d6',
  '#6c99c8',
  '#4f83b8',
  '#3a6fa6',
  '#2a5b8f',
  '#1f4a78',
  '#163a60',
];

export const theme = createTheme({
  colors: { navy },
  primaryColor: 'navy',
  primaryShade: { light: 8, dark: 6 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  headings: {
    fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.2rem', lineHeight: '1.35' },
      h3: { fontSize: '1.05rem', lineHeight: '1.4' },
    },
  },
});

/**
 * Replaces Mantine's dimmed, placeholder and error colours, which miss WCAG AA (4.5:1) on its backgrounds. The colours of
 * the statuses are in status-colors.css.
 */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#56606b',
    '--mantine-color-placeholder': '#5f6a75',
    '--mantine-color-error': '#b42318',
  },
  dark: {
    '--mantine-color-dimmed': '#adb3ba',
    '--mantine-color-placeholder': '#a3aab2',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-anchor': '#8fb9e6',
  },
});
