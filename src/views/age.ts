import type { Duration } from '../units/time.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/**
 * A span as kubectl prints ages (`HumanDuration` of Kubernetes): two units at most, the second one
 * only where it matters, everything cut off and not rounded. More than a second before zero is
 * `<invalid>`.
 */
export function ageText(span: Duration): string {
  const seconds = Math.trunc(span / 1000)
  if (seconds < -1) return '<invalid>'
  if (seconds < 0) return '0s'
  if (seconds < 2 * MINUTE) return `${seconds}s`
  if (seconds < 10 * MINUTE) return two(seconds, MINUTE, 'm', 1, 's')
  if (seconds < 3 * HOUR) return one(seconds, MINUTE, 'm')
  if (seconds < 8 * HOUR) return two(seconds, HOUR, 'h', MINUTE, 'm')
  if (seconds < 2 * DAY) return one(seconds, HOUR, 'h')
  if (seconds < 8 * DAY) return two(seconds, DAY, 'd', HOUR, 'h')
  if (seconds < 2 * YEAR) return one(seconds, DAY, 'd')
  if (seconds < 8 * YEAR) return two(seconds, YEAR, 'y', DAY, 'd')
  return one(seconds, YEAR, 'y')
}

function one(seconds: number, unit: number, name: string): string {
  return `${Math.floor(seconds / unit)}${name}`
}

function two(
  seconds: number,
  unit: number,
  name: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((seconds % unit) / small)
  return one(seconds, unit, name) + (rest === 0 ? '' : `${rest}${smallName}`)
}
