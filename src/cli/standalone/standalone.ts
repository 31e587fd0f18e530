import type { CommandLine } from '../command.ts'
import { commandFailure, isGiven, textOption, textsOption } from '../command.ts'
import type { ExitCode } from '../exitCode.ts'
import type { InputText } from '../inputs.ts'
import type { Io } from '../io.ts'

/** A kind of object that is played without a Rollout around it. */
export interface Standalone {
  readonly kind: 'Experiment' | 'AnalysisRun'
  readonly run: (io: Io, given: CommandLine, inputs: readonly InputText[]) => Promise<ExitCode>
}

/** Options that mean nothing without a Rollout are refused, not passed over. */
export function refuseOptions(
  given: CommandLine,
  kind: Standalone['kind'],
  names: readonly string[],
): void {
  const found = names.filter((name) => isGiven(given, name) || textOption(given, name) !== null)
  if (found.length === 0) return
  const flags = found.map((name) => `--${name}`).join(', ')
  throw commandFailure(`${flags}: there is no Rollout; the ${kind} is played alone`)
}

/** The times at which it is terminated: `--at '5m terminate'`. */
export function terminationsGiven(given: CommandLine): readonly string[] {
  return textsOption(given, 'at').map((text) => {
    const [at = '', verb, ...rest] = text.trim().split(/\s+/)
    if (verb === 'terminate' && rest.length === 0) return at
    throw commandFailure(`--at '${text}': write a time and terminate, such as '5m terminate'`)
  })
}
