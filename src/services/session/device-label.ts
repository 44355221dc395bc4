/** What kind of browser it is, for a person to recognise in a list. No version, no address: nothing that follows anyone. */

const browsers = [
  [/\bEdg/, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

const machines = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** "Chrome, Android" of a User-Agent header; empty when it says nothing known. */
export function deviceLabel(userAgent: string | null): string {
  const named = (kinds: readonly (readonly [RegExp, string])[]): string | undefined =>
    kinds.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [named(browsers), named(machines)].filter((name) => name !== undefined).join(', ');
}
