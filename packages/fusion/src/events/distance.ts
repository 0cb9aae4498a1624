/** Distance on the globe, good to a hundredth: what two places of a report lie apart. */

const EARTH = 6371;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points in decimal degrees, by the haversine formula. */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const across = Math.sin(rad(lat2 - lat1) / 2) ** 2;
  const along = Math.sin(rad(lon2 - lon1) / 2) ** 2;
  const a = across + Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * along;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
}
