import { InvalidInputError, MisuseError } from 'rollout-sim'
import { drawFrom } from '../expr/randomExpression.ts'
import type { AnyFuzzer } from './fuzzer.ts'

export interface FuzzOptions {
  readonly runs: number
  readonly seconds: number
  readonly seed: number
}

export interface Fuzzed {
  readonly runs: number
  readonly taken: number
  readonly refused: number
  readonly slowest: { readonly milliseconds: number; readonly seed: number; readonly shown: string }
  /** Megabytes that the process was resident with at most. */
  readonly megabytes: number
  /** What was thrown, each once, with the first input that showed it. */
  readonly findings: ReadonlyMap<string, string>
}

/** Feeds inputs until there were enough of them, or the time is up. Each has a seed of its own. */
export async function fuzz(fuzzer: AnyFuzzer, options: FuzzOptions): Promise<Fuzzed> {
  const end = performance.now() + 1000 * options.seconds
  const findings = new Map<string, string>()
  let [runs, taken, refused] = [0, 0, 0]
  let slowest: Fuzzed['slowest'] = { milliseconds: 0, seed: options.seed, shown: '' }
  while (runs < options.runs && performance.now() < end) {
    const seed = options.seed + runs
    const { feed, show } = fuzzer.one(drawFrom(seed))
    const begun = process.cpuUsage()
    try {
      if ((await feed()) === 'taken') taken++
      else refused++
    } catch (thrown) {
      if (thrown instanceof InvalidInputError || thrown instanceof MisuseError) refused++
      else found(findings, placeOf(thrown), `seed ${seed}: ${show()}`)
    }
    const milliseconds = process.cpuUsage(begun).user / 1000
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed, shown: show() }
    if (milliseconds > 1000 * fuzzer.patience)
      found(findings, 'takes long', `seed ${seed}: ${show()}`)
    runs++
  }
  if (Object.keys(Object.prototype).length > 0) found(findings, 'a prototype has changed', '')
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return { runs, taken, refused, slowest, megabytes, findings }
}

function found(findings: Map<string, string>, what: string, input: string): void {
  if (!findings.has(what)) findings.set(what, input)
}

// The line of src/ tells one finding from another.
function placeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `threw ${typeof thrown}`
  const place = /src\/[\w./-]+:\d+/.exec(thrown.stack ?? '')?.[0]
  return `${thrown.name} @ ${place ?? thrown.message.slice(0, 120)}`
}
