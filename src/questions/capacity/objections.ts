import { formatTime, timeHint } from '../../go/timeText.ts'
import { readTime, type Time } from '../../timeline/time.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import type { Instant } from '../../units/time.ts'

const times = [
  'abortAt',
  'retryAt',
  'promoteAt',
  'promoteFullAt',
  'newRevisionAt',
  'loseAt',
  'scaleAt',
] as const

const counts = ['lose', 'scaleTo'] as const

/** The options of `capacity` that say when, and how many. */
export type WhenAndHowMany = Readonly<
  Partial<Record<(typeof times)[number], 'any' | Time> & Record<(typeof counts)[number], number>>
>

/** What is asked that cannot be tried; `until` is the end of the run. */
export function objectionsToCapacity(
  options: WhenAndHowMany,
  until: Instant,
): readonly Diagnostic[] {
  return [
    ...times.flatMap((key) => objectionToTime(key, options[key], until)),
    ...counts.flatMap((key) => objectionToCount(key, options[key])),
    ...(options.scaleAt !== undefined && options.scaleTo === undefined
      ? [errorIn('scaleTo', 'missing-key', 'scaleTo is missing', 'Give what it is scaled to.')]
      : []),
  ]
}

function objectionToTime(
  key: (typeof times)[number],
  given: 'any' | Time | undefined,
  until: Instant,
): readonly Diagnostic[] {
  if (given === undefined || given === 'any') return []
  const at = readTime(given)
  if (at === null) {
    const message = `${JSON.stringify(given)} is no time`
    return [errorIn(key, 'not-a-time', message, `${timeHint(given)} 'any' is every instant.`)]
  }
  if (at <= until) return []
  const message = `${key} never comes: the run ends at ${formatTime(until)}`
  return [errorIn(key, 'never-happens', message, `Give until: '${formatTime(at)}', or later.`)]
}

function objectionToCount(
  key: (typeof counts)[number],
  count: number | undefined,
): readonly Diagnostic[] {
  if (count === undefined || (Number.isInteger(count) && count >= 0)) return []
  const message = `${count} is no amount`
  return [errorIn(key, 'not-an-amount', message, 'Give a whole number from 0 on.')]
}
