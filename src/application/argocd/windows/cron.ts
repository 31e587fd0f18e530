import { civilOf } from '../../../expr/calendar.ts'
import { quote } from '../../../go/string.ts'
import { EPOCH, type Instant, instant } from '../../../units/time.ts'

/** A schedule of five fields, as a set of numbers each. */
export interface CronSchedule {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  /** Both the day and the weekday have to fit: one of them was written as `*`. */
  readonly bothDays: boolean
}

export type ReadSchedule =
  | { readonly ok: true; readonly schedule: CronSchedule }
  | { readonly ok: false; readonly error: string }

interface Field {
  readonly min: number
  readonly max: number
  readonly names: readonly string[]
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const dayNames = 'sun mon tue wed thu fri sat'.split(' ')
const fields: readonly Field[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  { min: 1, max: 12, names: monthNames },
  { min: 0, max: 6, names: dayNames },
]

/**
 * Reads a schedule as Argo CD's parser does (robfig/cron, standard fields), errors in its words.
 */
export function parseSchedule(text: string): ReadSchedule {
  if (text === '') return failed('empty spec string')
  if (text.startsWith('@')) return failed(`parser does not accept descriptors: ${text}`)
  const parts = text.split(/\s+/).filter((part) => part !== '')
  if (parts.length !== 5) {
    return failed(`expected exactly 5 fields, found ${parts.length}: [${parts.join(' ')}]`)
  }
  const sets: ReadonlySet<number>[] = []
  const stars: boolean[] = []
  for (const [at, part] of parts.entries()) {
    const read = readField(part, fields[at] as Field)
    if (typeof read === 'string') return failed(read)
    sets.push(read.numbers)
    stars.push(read.star)
  }
  const [minutes, hours, days, months, weekdays] = sets as [
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
    ReadonlySet<number>,
  ]
  const bothDays = stars[2] === true || stars[4] === true
  return { ok: true, schedule: { minutes, hours, days, months, weekdays, bothDays } }
}

const DAY = 86_400_000

/**
 * The first time of the schedule that is later, in whole seconds, than the instant, both on UTC's
 * clock; null: none until the end of the fifth year after it.
 */
export function nextTime(schedule: CronSchedule, after: Instant): Instant | null {
  const from = Math.floor((after + EPOCH) / 1000) * 1000 + 1000
  const first = Math.floor(from / DAY)
  const lastYear = civilAt(first).year + 5
  for (let day = first; ; day++) {
    const date = civilAt(day)
    if (date.year > lastYear) return null
    if (!fitsDay(schedule, date)) continue
    for (let minute = 0; minute < 1440; minute++) {
      const fits = schedule.hours.has(Math.floor(minute / 60)) && schedule.minutes.has(minute % 60)
      const at = day * DAY + minute * 60_000
      if (fits && at >= from) return instant(at - EPOCH)
    }
  }
}

type Date = ReturnType<typeof civilOf>

function civilAt(day: number): Date {
  return civilOf(BigInt(day) * 86_400_000_000_000n, 0)
}

function fitsDay(schedule: CronSchedule, { month, day, weekday }: Date): boolean {
  if (!schedule.months.has(month)) return false
  const [byDay, byWeekday] = [schedule.days.has(day), schedule.weekdays.has(weekday)]
  return schedule.bothDays ? byDay && byWeekday : byDay || byWeekday
}

interface Numbers {
  readonly numbers: ReadonlySet<number>
  readonly star: boolean
}

// The numbers, or what is wrong.
function readField(text: string, field: Field): Numbers | string {
  const numbers = new Set<number>()
  let star = false
  for (const part of text.split(',').filter((range) => range !== '')) {
    const range = readRange(part, field)
    if (typeof range === 'string') return range
    for (let at = range.from; at <= range.to; at += range.step) numbers.add(at)
    star ||= range.star
  }
  return { numbers, star }
}

interface Range {
  readonly from: number
  readonly to: number
  readonly step: number
  readonly star: boolean
}

function readRange(text: string, { min, max, names }: Field): Range | string {
  const [bounds = '', stepText, ...tooMany] = text.split('/')
  const [low = '', high, ...more] = bounds.split('-')
  const star = low === '*' || low === '?'
  if (!star && more.length > 0) return `too many hyphens: ${text}`
  const from = star ? min : numberOf(low, names)
  if (typeof from === 'string') return from
  const end = star ? max : high === undefined ? from : numberOf(high, names)
  if (typeof end === 'string') return end
  if (tooMany.length > 0) return `too many slashes: ${text}`
  const step = stepText === undefined ? 1 : numberOf(stepText, [])
  if (typeof step === 'string') return step
  // `N/step` stands for `N-max/step`.
  const to = stepText !== undefined && high === undefined ? max : end
  if (from < min) return `beginning of range (${from}) below minimum (${min}): ${text}`
  if (to > max) return `end of range (${to}) above maximum (${max}): ${text}`
  if (from > to) return `beginning of range (${from}) beyond end of range (${to}): ${text}`
  if (step === 0) return `step of range should be a positive number: ${text}`
  return { from, to, step, star: star && step === 1 }
}

function numberOf(text: string, names: readonly string[]): number | string {
  const named = names.indexOf(text.toLowerCase())
  if (named >= 0) return names === monthNames ? named + 1 : named
  if (!/^[+-]?\d+$/.test(text)) {
    const reason = `strconv.Atoi: parsing ${quote(text)}: invalid syntax`
    return `failed to parse int from ${text}: ${reason}`
  }
  return Number(text) < 0 ? `negative number (${Number(text)}) not allowed: ${text}` : Number(text)
}

function failed(error: string): ReadSchedule {
  return { ok: false, error }
}
