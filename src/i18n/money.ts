/** Money as a person reads it. */
import type { Lang } from './index.ts';

/** `Gratis`, `50 kr.`, `1.250,50 kr.` of an amount in øre; null when nothing is said. */
export function formatPrice(ore: number | null, lang: Lang): string | null {
  if (ore === null) return null;
  if (ore === 0) return lang === 'da' ? 'Gratis' : 'Free';
  return lang === 'da' ? `${amount(ore, '.', ',')} kr.` : `DKK ${amount(ore, ',', '.')}`;
}

function amount(ore: number, thousands: string, decimal: string): string {
  const kroner = String(Math.floor(ore / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
  const rest = ore % 100;
  return rest === 0 ? kroner : `${kroner}${decimal}${String(rest).padStart(2, '0')}`;
}
