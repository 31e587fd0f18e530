/** A date and a clock time of the proleptic Gregorian calendar. */
export interface Civil {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanosecond: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** From 1. */
  readonly yearDay: number
}

const SECOND = 1_000_000_000n

/** What a clock shows that runs `offset` seconds ahead of UTC, so many nanoseconds after 1970. */
export function civilOf(nanoseconds: bigint, offset: number): Civil {
  const nanosecond = Number(((nanoseconds % SECOND) + SECOND) % SECOND)
  const seconds = Number((nanoseconds - BigInt(nanosecond)) / SECOND) + offset
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const year = yearOf(days)
  const yearDay = days - daysBefore(year)
  let month = 1
  while (month < 12 && daysToMonth(year, month + 1) <= yearDay) month += 1
  return {
    year,
    month,
    day: yearDay - daysToMonth(year, month) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    nanosecond,
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: yearDay + 1,
  }
}

/** Nanoseconds after 1970 in UTC. The parts may be out of range, as in Go's time.Date. */
export function nanosecondsOf(
  parts: Pick<Civil, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'nanosecond'>,
): bigint {
  const years = parts.year + Math.floor((parts.month - 1) / 12)
  const month = ((((parts.month - 1) % 12) + 12) % 12) + 1
  const days = daysBefore(years) + daysToMonth(years, month) + parts.day - 1
  const seconds = days * 86_400 + parts.hour * 3600 + parts.minute * 60 + parts.second
  return BigInt(seconds) * SECOND + BigInt(parts.nanosecond)
}

export function daysIn(year: number, month: number): number {
  return daysToMonth(year, month + 1) - daysToMonth(year, month)
}

export function daysInYear(year: number): number {
  return daysBefore(year + 1) - daysBefore(year)
}

// Days from 1970 to the first of January.
function daysBefore(year: number): number {
  const y = year - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 719_162
}

function yearOf(days: number): number {
  let year = 1970 + Math.floor(days / 365.2425)
  while (daysBefore(year) > days) year -= 1
  while (daysBefore(year + 1) <= days) year += 1
  return year
}

const cumulated = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

function daysToMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return (cumulated[month - 1] ?? 0) + (leap && month > 2 ? 1 : 0)
}

const months =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** A year in four digits at least; those before the year 0 have a sign in front. */
export function yearText(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

/** The English name of a month, from 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? `%!Month(${month})`
}

/** The English name of a day of the week; 0 is Sunday. */
export function weekdayName(day: number): string {
  return weekdays[day] ?? `%!Weekday(${day})`
}
