import { quoteBytes } from '../go/string.ts'
import {
  type Civil,
  civilOf,
  daysIn,
  daysInYear,
  monthName,
  nanosecondsOf,
  weekdayName,
  yearText,
} from './calendar.ts'
import { box, type GoLocation, type GoTime } from './goValue.ts'

// Go writes a layout as the reference time `Mon Jan 2 15:04:05 MST 2006` would look in it.

export const utc: GoLocation = { [box]: 'location', name: 'UTC', offset: 0 }

const ELEMENT = new RegExp(
  '2006|January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|[Z-]07(?:0000|:00:00|00|:00)?|0[1-6]|002|' +
    '15|_2(?!006)|__2|PM|pm|[.,](?:0+|9+)(?![0-9])|[1-5]',
  'g',
)

/** A time in the given layout. */
export function formatLayout(time: GoTime, layout: string): string {
  const date = civilOf(time.nanoseconds, time.location.offset)
  return layout.replace(ELEMENT, (element) => written(element, date, time.location))
}

export type ParsedTime = GoTime | { readonly error: string }

/** Reads a time by its layout; a text without a zone is in the given location. Errors are Go's. */
export function parseLayout(layout: string, text: string, location: GoLocation): ParsedTime {
  const found = read(layout, text)
  if ('error' in found) return found
  const { year, month, day, zone, yearDay } = found
  const failing = (reason: string): ParsedTime => ({
    error: `parsing time ${quoteBytes(text)}: ${reason}`,
  })
  if (yearDay === null && (day < 1 || day > daysIn(year, month))) return failing('day out of range')
  if (yearDay !== null && (yearDay < 1 || yearDay > daysInYear(year))) {
    return failing('day-of-year out of range')
  }
  const hour = afternoon(found.hour, found.half)
  const date = yearDay !== null ? { month: 1, day: yearDay } : { month, day }
  const local = nanosecondsOf({ ...found, ...date, hour })
  // Where a zone is only named, Go takes the clock for UTC's.
  const offset = zone === null || zone.name === '' ? (zone ?? location).offset : 0
  const nanoseconds = local - BigInt(offset) * 1_000_000_000n
  return { [box]: 'time', nanoseconds, location: zone ?? location }
}

const two = (value: number): string => String(value).padStart(2, '0')

function written(element: string, date: Civil, { name, offset }: GoLocation): string {
  const twelve = date.hour % 12 === 0 ? 12 : date.hour % 12
  const digits = String(date.nanosecond).padStart(9, '0')
  switch (element) {
    case '2006':
      return yearText(date.year)
    case '06':
      return two(Math.abs(date.year) % 100)
    case 'January':
      return monthName(date.month)
    case 'Jan':
      return monthName(date.month).slice(0, 3)
    case '01':
      return two(date.month)
    case '1':
      return String(date.month)
    case 'Monday':
      return weekdayName(date.weekday)
    case 'Mon':
      return weekdayName(date.weekday).slice(0, 3)
    case '02':
      return two(date.day)
    case '_2':
      return String(date.day).padStart(2, ' ')
    case '2':
      return String(date.day)
    case '__2':
    case '002':
      return String(date.yearDay).padStart(3, element === '002' ? '0' : ' ')
    case '15':
      return two(date.hour)
    case '03':
      return two(twelve)
    case '3':
      return String(twelve)
    case '04':
      return two(date.minute)
    case '4':
      return String(date.minute)
    case '05':
      return two(date.second)
    case '5':
      return String(date.second)
    case 'PM':
      return date.hour < 12 ? 'AM' : 'PM'
    case 'pm':
      return date.hour < 12 ? 'am' : 'pm'
    case 'MST':
      // Where the controller runs it is UTC.
      if (name === 'Local') return 'UTC'
      return name === '' ? zoneText('-0700', offset) : name
    default:
      return /^[.,]/.test(element) ? fraction(element, digits) : zoneText(element, offset)
  }
}

function fraction(element: string, digits: string): string {
  const cut = digits.slice(0, element.length - 1)
  if (element[1] === '0') return element[0] + cut
  const trimmed = cut.replace(/0+$/, '')
  return trimmed === '' ? '' : element[0] + trimmed
}

// Hours alone, with minutes, or with seconds too.
function zoneText(element: string, offset: number): string {
  if (element.startsWith('Z') && offset === 0) return 'Z'
  const minutes = Math.trunc(offset / 60)
  const size = Math.abs(minutes)
  const parts = [Math.floor(size / 60), size % 60, Math.abs(offset) % 60].map(two)
  const shown = parts.slice(0, element.replace(/\D/g, '').length / 2)
  return (minutes < 0 ? '-' : '+') + shown.join(element.includes(':') ? ':' : '')
}

interface Parts {
  year: number
  month: number
  day: number
  yearDay: number | null
  hour: number
  minute: number
  second: number
  nanosecond: number
  half: string
  zone: GoLocation | null
}

function read(layout: string, text: string): Parts | { readonly error: string } {
  const parts: Parts = {
    year: 0,
    month: 1,
    day: 1,
    yearDay: null,
    hour: 0,
    minute: 0,
    second: 0,
    nanosecond: 0,
    half: '',
    zone: null,
  }
  let rest = text
  let at = 0
  const wrong = (what: string) => ({ error: `parsing time ${quoteBytes(text)}${what}` })
  const cannot = (part: string) =>
    wrong(` as ${quoteBytes(layout)}: cannot parse ${quoteBytes(rest)} as ${quoteBytes(part)}`)
  const elements = [...layout.matchAll(ELEMENT)]
  for (const [index, found] of [...elements, null].entries()) {
    const literal = layout.slice(at, found?.index ?? layout.length)
    const { after, fits } = skipped(rest, literal)
    rest = after
    if (!fits) return cannot(literal)
    if (found === null) break
    const element = found[0]
    at = found.index + element.length
    const value = pattern(element).exec(rest)?.[0]
    if (value === undefined) return cannot(element)
    const problem = take(parts, element, value)
    if (problem !== '') return wrong(`: ${problem} out of range`)
    rest = rest.slice(value.length)
    // A fraction may follow the seconds even where the layout has none.
    const extra = /^0?5$/.test(element) && !/^[.,]/.test(elements[index + 1]?.[0] ?? '')
    const more = extra ? /^[.,]\d+/.exec(rest)?.[0] : undefined
    if (more !== undefined) {
      take(parts, '.9', more)
      rest = rest.slice(more.length)
    }
  }
  if (rest === '') return parts
  return wrong(`: extra text: ${quoteBytes(rest)}`)
}

// Go's `skip`: blanks stand for any number of blanks, at the end for none at all.
function skipped(
  text: string,
  literal: string,
): { readonly after: string; readonly fits: boolean } {
  let after = text
  for (const part of literal.match(/ +|[^ ]/g) ?? []) {
    const blank = part.startsWith(' ')
    if (blank ? !/^(?: |$)/.test(after) : !after.startsWith(part)) return { after, fits: false }
    after = blank ? after.replace(/^ +/, '') : after.slice(part.length)
  }
  return { after, fits: true }
}

// What Go's `Parse` takes for an element: a name whole or cut to three letters, a number of two
// digits where there is a 0 in front.
const HOURS = String.raw`[+-]0*(?:1?\d|2[0-3])(?!\d)`
const patterns: { readonly [element: string]: RegExp } = {
  '2006': /^\d{4}/,
  '06': /^(?:\d|[+-](?=\d))\d/,
  '002': /^\d{3}/,
  _2: /^ ?\d{1,2}/,
  PM: /^[AP]M/,
  pm: /^[ap]m/,
  __2: /^ {0,2}\d{1,3}/,
  MST: new RegExp(
    `^(?=.{3})(?:UTC|ChST|MeST|GMT(?:${HOURS})?|(?:[A-Z]{3,4}T|WITA|[A-Z]{3})(?![A-Z])|${HOURS})`,
  ),
}

function pattern(element: string): RegExp {
  if (element.startsWith('Jan')) return nameOf(element, 1, 12, monthName)
  if (element.startsWith('Mon')) return nameOf(element, 0, 6, weekdayName)
  const known = patterns[element]
  if (known !== undefined) return known
  if (/^[Z-]/.test(element)) {
    const rest = element.slice(3).replaceAll('00', String.raw`\d\d`)
    return new RegExp(String.raw`^(?:${element[0] === 'Z' ? 'Z|' : ''}[+-]\d\d${rest})`)
  }
  if (/^0\d$/.test(element)) return /^\d{2}/
  if (/^\d/.test(element)) return /^\d{1,2}/
  return element[1] === '0' ? new RegExp(`^[.,]\\d{${element.length - 1}}`) : /^(?:[.,]\d+)?/
}

// Weekdays are counted from 0, months from 1.
function nameOf(
  element: string,
  first: number,
  last: number,
  name: (number: number) => string,
): RegExp {
  const names = Array.from({ length: last - first + 1 }, (_, index) => name(first + index))
  const cut = names.map((each) => (element.length === 3 ? each.slice(0, 3) : each))
  return new RegExp(`^(?:${cut.join('|')})`, 'i')
}

const limits: { readonly [name: string]: readonly [number, number] } = {
  month: [1, 12],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
}

// '' if all is well, the name of what is out of range if not.
function take(parts: Parts, element: string, value: string): string {
  const number = Number(value)
  if (element === '2006') parts.year = number
  else if (element === '06') parts.year = number + (number >= 69 ? 1900 : 2000)
  else if (element === '01' || element === '1') parts.month = number
  else if (element.startsWith('Jan')) parts.month = monthNamed(value)
  else if (element.startsWith('Mon')) return ''
  else if (element === '02' || element === '2' || element === '_2') parts.day = number
  else if (element === '002' || element === '__2') parts.yearDay = number
  else if (element === '15' || element === '03' || element === '3') parts.hour = number
  else if (element === '04' || element === '4') parts.minute = number
  else if (element === '05' || element === '5') parts.second = number
  else if (/^pm$/i.test(element)) parts.half = value.toLowerCase()
  else if (/^[.,]/.test(element)) {
    parts.nanosecond = Number(value.slice(1).padEnd(9, '0').slice(0, 9))
  } else if (element === 'MST') parts.zone = zoneNamed(value)
  else {
    const [hours = 0, minutes = 0, seconds = 0] = (value.match(/\d\d/g) ?? []).map(Number)
    if (hours > 24) return 'time zone offset hour'
    if (minutes > 60) return 'time zone offset minute'
    if (seconds > 60) return 'time zone offset second'
    const offset = (hours * 60 + minutes) * 60 + seconds
    parts.zone = offset === 0 ? utc : place('', value.startsWith('-') ? -offset : offset)
  }
  if ((element === '03' || element === '3') && number > 12) return 'hour'
  for (const [name, [from, to]] of Object.entries(limits)) {
    const found = parts[name as 'month']
    if (found < from || found > to) return name
  }
  return ''
}

function monthNamed(text: string): number {
  let month = 1
  while (monthName(month).slice(0, 3).toLowerCase() !== text.slice(0, 3).toLowerCase()) month += 1
  return month
}

// A zone that is only named has the offset 0, as a Go that does not know it says, but for GMT+3.
function zoneNamed(name: string): GoLocation {
  if (name === 'UTC') return utc
  return place(name, name.startsWith('GMT') ? Number(name.slice(3)) * 3600 : 0)
}

function place(name: string, offset: number): GoLocation {
  return { [box]: 'location', name, offset }
}

function afternoon(hour: number, half: string): number {
  if (half === 'pm' && hour < 12) return hour + 12
  return half === 'am' && hour === 12 ? 0 : hour
}
