/**
 * The Umm al-Qura calendar of Saudi Arabia for the years 1420 to 1452 of the Hijra (April 1999 to April 2031), by a
 * table of its months. Other years have no answer: the calendar is proclaimed, not reckoned. The table was made once
 * from the calendar data of ICU 78 (`islamic-umalqura`).
 */
const FIRST_YEAR = 1420;
/** 1 Muharram 1420 is 17 April 1999, in days since 1970-01-01. */
const FIRST_DAY = 10_698;
/** One number a year: bit k is set when month k + 1 has thirty days, else it has twenty-nine. */
const LONG_MONTHS = [
  3026, 3012, 2953, 2709, 1325, 1453, 2922, 1748, 3529, 3474, 2726, 2390, 686, 1389, 874, 2901, 2730, 2381,
  1181, 2397, 698, 1461, 1450, 3413, 2714, 2350, 622, 1373, 2778, 1748, 1701, 2855, 2637,
];

const STARTS: readonly number[] = monthStarts();

function monthStarts(): number[] {
  const starts = [FIRST_DAY];
  let day = FIRST_DAY;
  for (const long of LONG_MONTHS)
    for (let month = 0; month < 12; month += 1) {
      day += (long >> month) & 1 ? 30 : 29;
      starts.push(day);
    }
  return starts;
}

/** First and last day of a Hijri month, in days since 1970-01-01; null outside the table. */
export function hijriMonth(
  year: number,
  month: number,
): { readonly first: number; readonly last: number } | null {
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const first = STARTS[index];
  const after = STARTS[index + 1];
  return month < 1 || month > 12 || first === undefined || after === undefined
    ? null
    : { first, last: after - 1 };
}

/** The day since 1970-01-01 of a Hijri date; null when it does not exist or is outside the table. */
export function hijriDay(year: number, month: number, day: number): number | null {
  const found = hijriMonth(year, month);
  if (found === null || day < 1) return null;
  const number = found.first + day - 1;
  return number > found.last ? null : number;
}

/** The Hijri year and month that a day since 1970-01-01 falls in; null outside the table. */
export function hijriOf(number: number): { readonly year: number; readonly month: number } | null {
  let low = 0;
  let high = STARTS.length - 1;
  if (number < FIRST_DAY || number >= (STARTS[high] as number)) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((STARTS[middle] as number) <= number) low = middle;
    else high = middle;
  }
  return { year: FIRST_YEAR + Math.floor(low / 12), month: (low % 12) + 1 };
}
