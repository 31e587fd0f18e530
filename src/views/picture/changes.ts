import { between, type Instant } from '../../units/time.ts'
import { clockText } from '../chart/clock.ts'
import type { Picture } from './picture.ts'

/** What a reader is told of one instant: what happened, and how everything stands from then on. */
export interface PictureChange {
  readonly at: Instant
  /** Since the picture begins: `1m20s`. */
  readonly time: string
  /** In order: what people did, steps, verdicts, phases. */
  readonly events: readonly string[]
  readonly asked: number
  /** What the traffic router was told; null where nothing routes. */
  readonly routed: number | null
  readonly real: number
  /** Ready pods by revision, as `4 + 1`. */
  readonly pods: string
  /** Of them, those that are neither stable nor the newest. */
  readonly others: number
  readonly phase: string
}

/** Every instant at which something visible happened, in order of time. */
export function changesOf(picture: Picture): readonly PictureChange[] {
  const events = eventsOf(picture)
  const instants = [...new Set([...events.keys(), ...picture.rows.map(({ at }) => at)])]
  let [row, phase] = [-1, -1]
  return instants
    .sort((a, b) => a - b)
    .map((at) => {
      while ((picture.rows[row + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) row++
      while ((picture.phases[phase + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) phase++
      const now = picture.rows[row]
      return {
        at,
        time: clockText(between(picture.from, at)),
        events: events.get(at) ?? [],
        asked: now?.asked ?? 0,
        routed: now?.routed ?? null,
        real: now?.real ?? 0,
        pods: (now?.ready ?? []).join(' + '),
        others: now?.others ?? 0,
        phase: picture.phases[phase]?.text ?? '',
      }
    })
}

function eventsOf({ actions, steps, analyses, phases }: Picture): Map<Instant, string[]> {
  const events = new Map<Instant, string[]>()
  const tell = (at: Instant, text: string): void => {
    const told = events.get(at)
    if (told === undefined) events.set(at, [text])
    else told.push(text)
  }
  for (const { at, text } of actions) tell(at, text)
  for (const { from, text } of steps) tell(from, `step ${text}`)
  for (const { from, to, name, phase, message } of analyses) {
    tell(from, `${name} begins`)
    const why = message === '' ? '' : `: ${message}`
    if (phase !== 'Running' && phase !== 'Pending' && phase !== '')
      tell(to, `${name} ${phase}${why}`)
  }
  for (const { from, text, detail } of phases) {
    tell(from, detail === '' ? text : `${text}: ${detail}`)
  }
  return events
}
