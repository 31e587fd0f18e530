import { intOrStringIn } from '../document/fields.ts'
import { parseGoDuration } from '../go/duration.ts'
import { goStruct, intOrString, pointer } from '../kinds/shape.ts'
import type { IntOrString } from '../units/amounts.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { after, seconds } from '../units/time.ts'
import { objection } from './objection.ts'
import type { StepRule } from './rule.ts'

/** A `pause` of a canary. */
export interface Pause {
  /** Whole seconds; null waits for a person; −1 was not parsable (and is refused by validation). */
  readonly seconds: number | null
  /** The duration as it was written, for the step's display text; null if absent. */
  readonly written: IntOrString | null
}

/**
 * Done when somebody has resumed (the pause conditions are gone while `controllerPause` still
 * stands), or strictly after the duration. The clock starts with the condition, not when the step
 * became current.
 */
export const pause: StepRule<Pause, 'pause-invalid'> = {
  shape: pointer(goStruct('v1alpha1.RolloutPause', { duration: pointer(intOrString) })),
  read: (written) => (isJsonObject(written) ? readPause(written) : null),
  objectionsTo({ pause: written }, { within }) {
    const value = isJsonObject(written) ? (readPause(written).seconds ?? 0) : 0
    if (value >= 0) return []
    const detail = 'Duration needs to be greater than 0'
    const hint = 'Write whole seconds or a duration such as 90s, 10m or 1h30m.'
    const field = [...within, 'pause', 'duration']
    return [objection('pause-invalid', field, { type: 'invalid', value }, detail, hint)]
  },
  isComplete(member, view) {
    if (view.pausedAt === null) return view.controllerPause
    const endsAt = pauseEndsAt(member, view.pausedAt)
    return endsAt !== null && view.now > endsAt
  },
  label: ({ written }) => (written === null ? 'pause' : `pause: ${written}`),
  scales: false,
  indefinite: true,
  exclusive: true,
  places: { printed: 2, judged: 1, named: 2, listed: 2, checked: 2 },
  example: { duration: '10s' },
  draws: [
    { weight: 12, routed: false, samples: () => drawn.map((duration) => ({ duration })) },
    { weight: 3, routed: false, samples: () => [{}] },
  ],
}

const drawn: readonly string[] = ['10s', '5s', '7s', '30s', '45s', '1m', '90s', '1000s']

function readPause(pause: JsonObject): Pause {
  const written = intOrStringIn(pause, 'duration')
  return { written, seconds: written === null ? null : pauseSeconds(written) }
}

/**
 * The whole seconds that a pause's `duration` asks for: an integer, a text of digits, or a Go
 * duration that is cut off at whole seconds. −1 if it is none of these.
 */
export function pauseSeconds(duration: IntOrString): number {
  if (typeof duration === 'number') return duration
  if (/^[+-]?\d+$/.test(duration) && Math.abs(Number(duration)) < 2 ** 31) return Number(duration)
  const parsed = parseGoDuration(duration)
  return parsed.ok ? Number(parsed.nanoseconds / 1_000_000_000n) : -1
}

/**
 * The instant after which a pause is over by itself; null: it waits for a person, or has not begun.
 */
export function pauseEndsAt(member: Pause, pausedAt: Instant | null): Instant | null {
  if (member.seconds === null || pausedAt === null) return null
  return after(pausedAt, seconds(member.seconds))
}
