// What people write for "since" -> a time. Days begin at midnight in UTC, weeks on Monday.
import { UserError } from '../../errors.ts';
import { quoted } from './words-shown.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Nothing was published before; an earlier time is a slip. */
const EARLIEST = Date.UTC(1400, 0);
const NUMBER_WORDS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const AGO = /^(?:the )?(?:last |past )?(\d{1,5}|[a-z]+) ?(d|days?|w|weeks?|m|mos?|months?|y|years?)(?: ago)?$/;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** What the option suggests while somebody types. */
export const SINCE_EXAMPLES: readonly string[] = ['today', 'yesterday', '7d', 'last week', '30d', 'last month', '3 months', '1 year'];

/** Epoch milliseconds of the first moment that is meant, never later than `now`; a UserError names examples. */
export function parseSince(text: string, now: number): number {
  const asked = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^since /, '')
    .replace(/\s+/g, ' ');
  const since = parseDate(asked) ?? parseAgo(asked, now) ?? parseNamed(asked, now);
  if (since === null || !(since >= EARLIEST)) {
    throw new UserError(
      'bad-since',
      `${quoted(text)} is no time for “since”: write 7d, 3 months, last week, yesterday, 2026-11 or 2026-11-01.`,
    );
  }
  if (since > now)
    throw new UserError('future-since', `${quoted(text)} has not come yet: write an earlier day for “since”, such as 7d or last week.`);
  return since;
}

function parseDate(text: string): number | null {
  const [, year, month = '1', day = '1'] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC takes 2026-02-30 for 2026-03-02
  const date = new Date(time);
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? time : Number.NaN;
}

function parseAgo(text: string, now: number): number | null {
  const [, amount, unit] = AGO.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const count = /^\d/.test(amount) ? Number(amount) : Math.max(1, NUMBER_WORDS.indexOf(amount));
  if (/^[a-z]/.test(amount) && !NUMBER_WORDS.includes(amount)) return null;
  if (unit.startsWith('d')) return startOfDay(now) - count * DAY_MS;
  if (unit.startsWith('w')) return startOfDay(now) - count * 7 * DAY_MS;
  return monthsBefore(now, unit.startsWith('m') ? count : 12 * count);
}

function parseNamed(text: string, now: number): number | null {
  const today = startOfDay(now);
  const date = new Date(now);
  const monday = today - ((date.getUTCDay() + 6) % 7) * DAY_MS;
  switch (text) {
    case 'today':
      return today;
    case 'yesterday':
      return today - DAY_MS;
    case 'this week':
      return monday;
    case 'last week':
      return monday - 7 * DAY_MS;
    case 'this month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    case 'last month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1);
    case 'this year':
      return Date.UTC(date.getUTCFullYear(), 0);
    case 'last year':
      return Date.UTC(date.getUTCFullYear() - 1, 0);
  }
  const weekday = WEEKDAYS.indexOf(text.replace(/^last /, ''));
  // on a Monday "monday" is the one a week ago
  return weekday === -1 ? null : today - (((date.getUTCDay() - weekday + 6) % 7) + 1) * DAY_MS;
}

/** The same day some months before; the last day of a shorter month. */
function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, Math.min(date.getUTCDate(), daysOfMonth));
}

function startOfDay(time: number): number {
  return time - (((time % DAY_MS) + DAY_MS) % DAY_MS);
}
