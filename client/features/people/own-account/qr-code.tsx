import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './own-account.module.css';

interface QrCodeProps {
  text: string;
  label: string;
}

// The quiet zone that ISO/IEC 18004 asks for, in modules.
const BORDER = 4;

/** A text as a QR code, dark on light in either scheme, as cameras need it. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: BORDER }), [text]);
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles['qr-code']}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="var(--mantine-color-white)" />
      <path d={path} fill="var(--mantine-color-black)" />
    </svg>
  );
}
