import type { Plan } from '../../../src/plan/plan.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { type RecordedScenario, scenarioInText } from '../scenarioInText.ts'

/** One question as it is recorded; what it does not need is absent. */
export interface QuestionInput {
  readonly yaml?: string
  readonly yamlOld?: string
  readonly yamlNew?: string
  /** Without its plan; bare numbers are seconds. */
  readonly scenario?: RecordedScenario
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
  return { ...scenarioInText(input.scenario ?? {}), plan: planIn(yaml) }
}

/** Milliseconds as the seconds of a fact; null stays null. */
export function inSeconds(milliseconds: number): number
export function inSeconds(milliseconds: number | null): number | null
export function inSeconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / 1000
}
