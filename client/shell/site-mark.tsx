/** Product logo, the same as favicon.svg. */
export function SiteMark() {
  return (
    <svg width={26} height={26} viewBox="0 0 32 32" aria-hidden="true">
      <rect x={1} y={1} width={30} height={30} rx={6} fill="none" stroke="currentColor" strokeWidth={2} />
      <path
        d="M8 17.5l5 5L24 10.5"
        fill="none"
        stroke="currentColor"
        strokeWidth={3.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
