import type { Plan } from '../../../src/plan/plan.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

/** One question as it is recorded; what it does not need is absent. */
export interface QuestionInput {
  readonly yaml?: string
  readonly yamlOld?: string
  readonly yamlNew?: string
  /** Without its plan; bare numbers are seconds. */
  readonly scenario?: Readonly<Record<string, unknown>>
  readonly template?: string
  readonly series?: Readonly<Record<string, unknown>>
  /** Seconds. */
  readonly at?: number
  readonly options?: Readonly<Record<string, unknown>>
}

/**
 * Maps what a function answers to the facts of a row. Facts that the row does not ask for may be there.
 * Times of facts are seconds.
 */
export type Facts = (input: QuestionInput, expected: Readonly<Record<string, unknown>>) => unknown

export function planIn(yaml: string | undefined): Plan {
  const { plan, diagnostics } = parseManifests(yaml ?? '')
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  return plan
}

/** The scenario of a row, of its only manifests if none are named. */
export function scenarioIn(input: QuestionInput, yaml = input.yaml): Scenario {
  const timed = withTexts(input.scenario ?? {}) as Omit<Scenario, 'plan'>
  return { ...timed, plan: planIn(yaml) }
}

const timeKeys = ['at', 'until', 'startup', 'after', 'timeout', 'jitter']

// Times as texts, wherever they stand: under their keys, and first in the pairs of a series.
function withTexts(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return timeKeys.includes(key) ? `${value}s` : value
  if (Array.isArray(value))
    return value.map((one) => (isPoint(one) ? pointOf(one) : withTexts(one)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withTexts(one, name)]),
  )
}

function isPoint(value: unknown): value is readonly [number, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number'
}

function pointOf([at, value]: readonly [number, unknown]): unknown {
  return [`${at}s`, withTexts(value)]
}

/** Milliseconds as the seconds of a fact; null stays null. */
export function inSeconds(milliseconds: number): number
export function inSeconds(milliseconds: number | null): number | null
export function inSeconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / 1000
}
