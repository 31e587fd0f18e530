import { objectionToCopy, plainJson, remedyOfCopy } from '../../document/plainJson.ts'
import type { Invariant } from '../../laws/invariant.ts'
import { type Reading, readManifests } from '../../manifest/read.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { shownValue } from '../../units/shownValue.ts'
import { parseManifests } from '../../yaml/index.ts'
import type { ManifestShrinking } from './smaller.ts'

// A check that checks nothing would pass: it is refused, with everything that is wrong with it.

/** Somebody's own manifests, as text or as parsed objects. */
export function readOwnManifests(
  manifests: string | readonly unknown[],
  rollout: string | undefined,
): Reading {
  const options = rollout === undefined ? {} : { rollout }
  return typeof manifests === 'string'
    ? parseManifests(manifests, options)
    : readManifests(manifests, options)
}

/** A day and a night of trying, and of one process. */
const MOST = 10_000_000

/** Counts, by the name of the option, that have to be whole numbers from 1 up. */
export function objectionsToAmounts(
  amounts: Readonly<Record<string, number>>,
): readonly Diagnostic[] {
  return Object.entries(amounts).flatMap(([name, amount]): readonly Diagnostic[] => {
    if (Number.isSafeInteger(amount) && amount >= 1 && amount <= MOST) return []
    if (Number.isSafeInteger(amount) && amount > MOST) {
      const message = `${shownValue(amount)} is more than anybody waits for`
      return [errorIn(name, 'too-many', message, `At most ${MOST} are tried at once.`)]
    }
    const message = `${shownValue(amount)} is no whole number from 1 up: nothing would be tried`
    return [errorIn(name, 'not-an-amount', message, 'Give a whole number from 1 up.')]
  })
}

/** Where nothing has to hold nothing can be broken. */
export function objectionsToInvariants(invariants: readonly Invariant[]): readonly Diagnostic[] {
  const isList = Array.isArray(invariants) && invariants.length > 0
  if (isList && invariants.every((one) => typeof one?.check === 'function')) return []
  const message = 'nothing has to hold: no scenario could fail'
  const hint = "Give promises or laws: [promises.keepsAvailable('80%')]; or leave invariants out."
  return [errorIn('invariants', 'nothing-to-check', message, hint)]
}

/** Where every scenario is refused nothing would ever be found. */
export function objectionsToGiven(scenario: Scenario, path = 'given'): readonly Diagnostic[] {
  const { end, diagnostics } = simulate({ ...scenario, until: scenario.until ?? '0s' })
  if (end.reason !== 'refused') return []
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.map((one) => ({ ...one, path: `${path}.${one.path}` }))
}

/**
 * What of a scenario becomes smaller is taken apart to its leaves: parts that hold themselves, or
 * one thing again and again, have no end.
 */
export function objectionsToShrinking(
  { script, pods, metrics, plan }: Scenario,
  manifests: ManifestShrinking,
): readonly Diagnostic[] {
  const files = manifests === 'kept' ? {} : { 'plan.manifests': plan.manifests }
  return Object.entries({ script, pods, metrics, ...files }).flatMap(([path, part]) => {
    const plain = plainJson(part)
    if (plain.ok) return []
    const { code, hint } = remedyOfCopy(plain)
    return [errorIn(path, code, `${path} is not read. ${objectionToCopy(plain)}`, hint)]
  })
}

/** A seed that is none would be another one in silence. */
export function objectionsToSeed(seed: number): readonly Diagnostic[] {
  if (Number.isInteger(seed) && seed === (seed | 0)) return []
  const message = `${shownValue(seed)} is no seed`
  return [errorIn('seed', 'not-an-int32', message, 'Give a whole number, at most 2147483647.')]
}

/** Diagnostics as lines, each with its place. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ line, column, path, message }) => `${line > 0 ? `${line}:${column}` : path} ${message}`)
    .join('\n')
}
