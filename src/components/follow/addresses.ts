/** How calendar programs are handed an address to subscribe to. */

/** The ways into a calendar, as links. */
export type CalendarLinks = { webcal: string; google: string; outlook: string; office: string; https: string };

/** The links for a calendar at an https address; `name` is what Outlook will call it. */
export function calendarLinks(https: string, name: string): CalendarLinks {
  const webcal = https.replace(/^https?:/, 'webcal:');
  const outlook = `/calendar/0/addfromweb?${new URLSearchParams({ url: https, name }).toString()}`;
  return {
    webcal,
    https,
    google: `https://calendar.google.com/calendar/u/0/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com${outlook}`,
    office: `https://outlook.office.com${outlook}`,
  };
}

/** The longest address every calendar program takes. */
const longestAddress = 200;

/** True for an address that some program would cut off. */
export function isTooLong(https: string): boolean {
  return https.length > longestAddress;
}
