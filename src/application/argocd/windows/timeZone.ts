import { civilOf, nanosecondsOf } from '../../../expr/calendar.ts'
import { type Duration, duration, EPOCH, type Instant, seconds } from '../../../units/time.ts'
import { zones } from './zones.ts'

/**
 * How far a zone's clocks are ahead of UTC at an instant. A zone that nobody knows, and the empty
 * name, are UTC, as Argo CD has it.
 */
export function zoneOffset(name: string, at: Instant): Duration {
  const rule = zones.find(([, names]) => names.split(' ').includes(name))?.[0]
  return rule === undefined ? duration(0) : offsetBy(rule, at)
}

// `standard`, or `standard summer,begin,end`.
function offsetBy(rule: string, at: Instant): Duration {
  const [offsets = '', begin, end] = rule.split(',')
  const [standardText = '', summerText] = offsets.split(' ')
  const standard = 0 - secondsOf(standardText)
  if (summerText === undefined || begin === undefined || end === undefined) return seconds(standard)
  const summer = summerText === '_' ? standard + 3600 : 0 - secondsOf(summerText)
  const now = (at + EPOCH) / 1000
  const { year } = civilOf(BigInt(Math.floor(now)) * 1_000_000_000n, standard)
  const from = changeIn(year, begin) - standard
  const to = changeIn(year, end) - summer
  const isSummer = from < to ? from <= now && now < to : !(to <= now && now < from)
  return seconds(isSummer ? summer : standard)
}

// `M3.5.0/2`: on the last (5th) Sunday (0) of March at 2 o'clock, in seconds since 1970.
function changeIn(year: number, rule: string): number {
  const [day = '', time = '2'] = rule.slice(1).split('/')
  const [month = 1, week = 1, weekday = 0] = day.split('.').map(Number)
  const first = secondsAt(year, month, 1)
  const firstWeekday = (((first / 86_400 + 4) % 7) + 7) % 7
  const days = ((weekday - firstWeekday + 7) % 7) + (week - 1) * 7
  const next = secondsAt(year, month + 1, 1)
  const fits = first + days * 86_400 < next
  return first + (fits ? days : days - 7) * 86_400 + secondsOf(time)
}

function secondsAt(year: number, month: number, day: number): number {
  const clock = { hour: 0, minute: 0, second: 0, nanosecond: 0 }
  return Number(nanosecondsOf({ year, month, day, ...clock }) / 1_000_000_000n)
}

// `-9:30`
function secondsOf(text: string): number {
  const [hours = 0, minutes = 0] = text.replace(/^[-+]/, '').split(':').map(Number)
  const size = hours * 3600 + minutes * 60
  return text.startsWith('-') ? -size : size
}
