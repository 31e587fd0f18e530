import type { Asked } from './asked.ts'
import { askedScenario, isScenario } from './asked.ts'
import { type FigureName, type Figures, figureNames, figuresOf } from './compare/figures.ts'
import type { Release } from './rehearsal/rehearsedSignals.ts'
import type { RehearsalOptions } from './rehearsal.ts'

/** One figure that is not the same on both sides. */
export interface FigureChange {
  /** Which one. */
  readonly figure: FigureName
  /** Milliseconds, pods or requests; null: never. */
  readonly before: number | null
  /** The same of the second. */
  readonly after: number | null
  /** What the second has more; null where one of them is never. */
  readonly difference: number | null
}

/** Both sides of one story, and where they differ. */
export interface ComparedRelease {
  /** How the release turns out; null: as the scenario has it. */
  readonly release: Release | null
  /** The figures of the first. */
  readonly before: Figures
  /** The figures of the second. */
  readonly after: Figures
  /** In the order of the figures; empty if none differs. */
  readonly changes: readonly FigureChange[]
  /** How they end, where that differs; null: alike. */
  readonly ends: { readonly before: string; readonly after: string } | null
}

/** What a change does, in figures. */
export interface Comparison {
  /** A good and a bad release where plans are compared; one story where scenarios are. */
  readonly releases: readonly ComparedRelease[]
  /** Nothing differs. */
  readonly isSame: boolean
}

/**
 * How plans are rehearsed, their pods ready after 10s if nothing is said; a scenario is as it is.
 */
export type CompareOptions = Pick<RehearsalOptions, 'startup' | 'gates' | 'traffic' | 'image'>

/**
 * The effect of a change, not its text: how long a release takes, whom it reaches, how many pods
 * there are at most and at least, with either side by itself. Plans are rehearsed with a good and
 * with a bad release.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { compare } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * compare(plan, plan).releases.map(({ release }) => release) // => ['good', 'bad']
 * ```
 */
export function compare(before: Asked, after: Asked, options: CompareOptions = {}): Comparison {
  const releases = isScenario(before) || isScenario(after) ? [null] : (['good', 'bad'] as const)
  const compared = releases.map((release) => comparedRelease(before, after, release, options))
  const isSame = compared.every(({ changes, ends }) => changes.length === 0 && ends === null)
  return { releases: compared, isSame }
}

function comparedRelease(
  before: Asked,
  after: Asked,
  release: Release | null,
  options: CompareOptions,
): ComparedRelease {
  const rehearsed = { startup: '10s', ...options, ...(release === null ? {} : { release }) }
  const [one, other] = [before, after].map((asked) => figuresOf(askedScenario(asked, rehearsed)))
  const sides = { before: one as Figures, after: other as Figures }
  const names = Object.keys(figureNames) as readonly FigureName[]
  const ends = { before: endText(sides.before), after: endText(sides.after) }
  return {
    release,
    ...sides,
    changes: names.flatMap((figure) => changeOf(figure, sides.before, sides.after)),
    ends: ends.before === ends.after ? null : ends,
  }
}

function endText({ phase, message }: Figures): string {
  return message === '' ? phase : `${phase}: ${message}`
}

function changeOf(figure: FigureName, one: Figures, other: Figures): readonly FigureChange[] {
  const [before, after] = [one[figure], other[figure]]
  if (before === after) return []
  const difference = before === null || after === null ? null : after - before
  return [{ figure, before, after, difference }]
}
