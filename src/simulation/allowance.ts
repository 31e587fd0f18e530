import { formatTime } from '../go/timeText.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
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

/** What is told if the measurements of an instant were more than was left, else null. */
export function objectionToMeasurements(program: Program, at: Instant): Diagnostic | null {
  const { allowance, limits: adjusted } = program
  const isSpent = allowance.measurements < 0 || allowance.evaluated < 0
  return isSpent ? spent(allowance, adjusted, at) : null
}

/** What is told of measurements, or of the evaluation of conditions, that were too many. */
export function spent(left: Allowance, adjusted: Limits, at: Instant): Diagnostic {
  return beyond(left.measurements < 0 ? 'measurements' : 'evaluated', adjusted, at)
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
  evaluated: ['metrics', 'Give simpler conditions, or longer intervals'],
}
