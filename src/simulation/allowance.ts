import { formatTime } from '../go/timeText.ts'
import type { MeasureMetric } from '../providers/task.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { type Limits, limits, mostOf } from '../units/limits.ts'
import type { Instant } from '../units/time.ts'
import type { Allowance, Program } from './program.ts'
import { drawsUntil } from './traffic/trafficUntil.ts'

// A run that would take too long, or keep too much, ends with what is known so far.

type RunLimit = keyof Allowance

export function allowanceOf(adjusted: Limits): Allowance {
  return {
    moments: mostOf('moments', adjusted),
    draws: mostOf('draws', adjusted),
    measurements: mostOf('measurements', adjusted),
    evaluated: mostOf('evaluated', adjusted),
    rereads: mostOf('rereads', adjusted),
    replays: mostOf('replays', adjusted),
  }
}

/** A run begins: everything is left. */
export function refill({ allowance, limits: adjusted }: Program): void {
  Object.assign(allowance, allowanceOf(adjusted))
}

/** Takes what a moment costs from what is left; what is told if it is not enough, else null. */
export function takeMoment(program: Program, before: World, at: Instant): Diagnostic | null {
  const { allowance } = program
  if (allowance.moments < 1) return beyond('moments', program.limits, at)
  const draws = drawsUntil(program, before, at)
  if (draws > allowance.draws) return beyond('draws', program.limits, at)
  allowance.moments -= 1
  allowance.draws -= draws
  return null
}

/** What is told if an instant took more of something than was left, else null. */
export function objectionToInstant(program: Program, at: Instant): Diagnostic | null {
  const name = spentIn(program.allowance)
  return name === null ? null : beyond(name, program.limits, at)
}

// In this order: who writes too much has been kept from measuring.
function spentIn({ rereads, measurements, evaluated, replays }: Allowance): RunLimit | null {
  if (rereads < 0) return 'rereads'
  if (measurements < 0) return 'measurements'
  if (evaluated < 0) return 'evaluated'
  return replays < 0 ? 'replays' : null
}

/** What is told of measurements, or of the evaluation of conditions, that were too many. */
export function spent(left: Allowance, adjusted: Limits, at: Instant): Diagnostic {
  return beyond(left.measurements < 0 ? 'measurements' : 'evaluated', adjusted, at)
}

/** A replay costs its entries, and the turns of everybody after them. */
const TURNS_OF_A_REPLAY = 10

/** Takes what it costs to play so many entries of an instant again; whether it was left. */
export function takeReplay({ allowance }: Program, entries: number): boolean {
  allowance.replays -= entries + TURNS_OF_A_REPLAY
  return allowance.replays >= 0
}

/** Asking a provider for as many characters takes as long as a measurement. */
const CHARACTERS_OF_A_MEASUREMENT = 200

/** Takes what measurements cost; one that answers with a long text costs as several. */
export function countedMeasure(allowance: Allowance, measure: MeasureMetric): MeasureMetric {
  return (task) => {
    const answer = measure(task)
    const { value = '', message = '' }: Partial<Record<'value' | 'message', string>> = answer
    const characters = value.length + message.length
    allowance.measurements -= 1 + Math.floor(characters / CHARACTERS_OF_A_MEASUREMENT)
    return answer
  }
}

/** People write less often, and counting costs a short run more than it saves. */
const FREE_REREADS = 16

/** Takes what it costs to read manifests again. */
export function takeReread(program: Program, objects: readonly JsonObject[]): void {
  const { allowance, valuesIn, script, gitops } = program
  if (gitops === null && script.length <= FREE_REREADS) return
  for (const object of objects) allowance.rereads -= valuesIn(object)
}

/** What is told if users' requests cannot be counted until then, though nothing else is due. */
export function objectionToWaiting(
  program: Program,
  before: World,
  at: Instant,
): Diagnostic | null {
  const draws = drawsUntil(program, before, at)
  return draws > program.allowance.draws ? beyond('draws', program.limits, at) : null
}

function beyond(name: RunLimit, adjusted: Limits, at: Instant): Diagnostic {
  const { code, counts } = limits[name]
  const told = `the run ends before ${formatTime(at)}`
  const [path, hint] = remedies[name]
  const message = `${told}: there are more than ${mostOf(name, adjusted)} ${counts}`
  return errorIn(path, code, message, `${hint}; { limits: { ${name} } } allows more.`)
}

const remedies: Readonly<Record<RunLimit, readonly [path: string, hint: string]>> = {
  moments: ['until', 'Give an earlier until, or longer intervals'],
  draws: ['traffic.requestsPerSecond', 'Fewer requests have the same shares'],
  measurements: ['until', 'Give an earlier until, or longer intervals'],
  rereads: ['script', 'Give fewer writes, or smaller manifests'],
  replays: ['script', 'Give what takes one another back at instants of its own'],
  evaluated: ['metrics', 'Give simpler conditions, or longer intervals'],
}
