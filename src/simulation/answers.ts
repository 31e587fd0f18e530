import type { RolloutState } from '../rollout/state.ts'
import type { ScriptAnswer } from '../timeline/scriptAnswer.ts'
import type { JsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'
import type { Instant } from '../units/time.ts'
import type { ScriptEntry } from './scenario.ts'
import { whyNothing } from './whyNothing.ts'
import type { WrittenParts } from './writtenParts.ts'

/** An entry that somebody has carried out, or tried to. */
export interface TriedEntry {
  readonly entry: ScriptEntry
  /** Its place in the program's script. */
  readonly index: number
  readonly before: WrittenParts
  readonly after: WrittenParts
  /** Why it was refused; '' if it was not. */
  readonly error: string
}

/**
 * What became of each entry of an instant. One without effect is known by its writes: there were
 * none, or all of them were taken back within the instant, and without the entry (`without` plays
 * it again so) the instant ends in the same world.
 */
export function answersTo(
  attempts: readonly TriedEntry[],
  at: Instant,
  settled: WrittenParts,
  without: (index: number) => WrittenParts,
): readonly ScriptAnswer[] {
  return attempts.map((tried) => {
    const { before, after, error } = tried
    if (error !== '') return told(tried, at, 'refused', error)
    const isLost =
      isSame(before, after) ||
      (isTakenBack(before, after, settled) && isSame(settled, without(tried.index)))
    if (!isLost) return told(tried, at, 'accepted', '')
    return told(tried, at, 'withoutEffect', whyNothing(tried.entry, before, settled))
  })
}

function told(
  { entry }: TriedEntry,
  at: Instant,
  outcome: ScriptAnswer['outcome'],
  why: string,
): ScriptAnswer {
  return { at, entry: entry as unknown as JsonObject, outcome, why }
}

const parts: readonly (keyof WrittenParts)[] = [
  'rollout',
  'deployments',
  'gitops',
  'objects',
  'remains',
  'runs',
  'experiments',
]

function isSame(one: WrittenParts, other: WrittenParts): boolean {
  return parts.every((part) => isSamePart(one, other, part))
}

function isSamePart(one: WrittenParts, other: WrittenParts, part: keyof WrittenParts): boolean {
  if (one[part] === other[part]) return true
  if (part !== 'rollout') return sameJson(one[part], other[part])
  return saysTheSame(one.rollout, other.rollout)
}

// That the controller looked, and the machine's own notes, are no effect.
const notes: readonly (keyof RolloutState)[] = ['now', 'rests', 'ordered', 'asksAgain', 'wakeAsked']

function saysTheSame(one: RolloutState | null, other: RolloutState | null): boolean {
  if (one === null || other === null) return one === other
  for (const key in one) {
    const field = key as keyof RolloutState
    if (one[field] === other[field] || notes.includes(field)) continue
    if (!sameJson(one[field], other[field])) return false
  }
  return true
}

/** Whether everything that was written of the Rollout is again as it was. */
function isTakenBack(before: WrittenParts, after: WrittenParts, settled: WrittenParts): boolean {
  if (!parts.every((part) => part === 'rollout' || before[part] === after[part])) return false
  const [was, wrote, is] = [before.rollout, after.rollout, settled.rollout]
  if (was === null || wrote === null || is === null) return false
  if (was.spec !== wrote.spec) return false
  const keys = Object.keys(wrote.status) as (keyof RolloutState['status'])[]
  return keys.every(
    (key) => same(was.status[key], wrote.status[key]) || same(was.status[key], is.status[key]),
  )
}

function same(one: unknown, other: unknown): boolean {
  return one === other || sameJson(one, other)
}
