// Two spellings of one name, as transcription and haste make them: "Gaddafi" and "Gadafi", "Zardari" and "Zadari".

/** Shorter words differ by a letter as other words do ("Khan", "Khin"). */
const SHORTEST = 6;

/** Whether two words begin alike and differ by one letter added, dropped, changed or swapped with its neighbour. */
export function areSpelledAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length - short.length > 1 || short === long || short[0] !== long[0]) return false;
  // a plural or another word ending is no spelling
  if (long === `${short}s`) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
