/** Lines with their places: two lines may say the same, and never change their places. */
export function inPlaces(lines: readonly string[]): { place: number; text: string }[] {
  return lines.map((text, place) => ({ place, text }));
}
