import type { Plan } from '../plan/plan.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type LocatedReading, parseManifests } from '../yaml/index.ts'
import { type CommandLine, commandFailure, isGiven, textOption } from './command.ts'
import { printDiagnostics } from './diagnostics.ts'
import { type InputText, readInputs } from './inputs.ts'
import type { Io } from './io.ts'

/** What manifests say, and their texts. */
export interface GivenReading {
  readonly inputs: readonly InputText[]
  readonly reading: LocatedReading
}

/** A plan with the texts that it was read from, and what there was to say of them. */
export interface GivenPlan {
  readonly plan: Plan
  readonly inputs: readonly InputText[]
  readonly diagnostics: readonly Diagnostic[]
  /** All that was read, for who looks at manifests as they are written. */
  readonly reading: LocatedReading
}

/** The manifests that were named, read; nothing is said of them yet. */
export async function readingGiven(
  io: Io,
  given: CommandLine,
  patterns: readonly string[] = given.operands,
): Promise<GivenReading> {
  const inputs = await readInputs(io, patterns)
  const rollout = textOption(given, 'rollout')
  const reading = parseManifests(inputs, {
    missing: isGiven(given, 'strict') ? 'refuse' : 'assume',
    ...(rollout === null ? {} : { rollout }),
  })
  return { inputs, reading }
}

/**
 * The plan of the manifests that were named; what they lack is assumed and told, unless `--strict`.
 */
export async function planGiven(
  io: Io,
  given: CommandLine,
  patterns: readonly string[] = given.operands,
): Promise<GivenPlan> {
  return acceptedPlan(io, given, await readingGiven(io, given, patterns))
}

/** The plan of what was read, with all that there is to say of it. */
export function acceptedPlan(
  io: Io,
  given: CommandLine,
  { inputs, reading }: GivenReading,
): GivenPlan {
  const { plan, diagnostics } = reading
  if (textOption(given, 'format') !== 'github') printDiagnostics(io, diagnostics, inputs)
  if (plan === null) throw commandFailure('the manifests make no plan')
  return { plan, inputs, diagnostics, reading }
}
