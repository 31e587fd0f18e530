import { podsNow } from '../../../src/questions/capacity/podsNow.ts'
import {
  type PlayedProgram,
  type PressedVerb,
  press,
} from '../../../src/questions/capacity/press.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { runFrom } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'

/** The worst of everything, in the order of an answer: fewest available and serving, most pods, most load, no pod at all. */
export type Worst = [available: number, serving: number, pods: number, load: number, noPod: boolean]

const release = 60_000

/** What the worst is since the release at 1m, with something done every so many milliseconds until an instant. */
export function bruteForce(
  scenario: Scenario,
  verb: PressedVerb,
  step: number,
  until: number,
): Worst {
  const base = playedProgram(scenario)
  const worst = nothingYet(base)
  for (let at = release; at <= until; at += step) take(worst, press(base, verb, instant(at)))
  return worst
}

/** The same for two things, the second at any of these instants after the first. */
export function bruteForceOfTwo(
  scenario: Scenario,
  [first, second]: readonly [PressedVerb, PressedVerb],
  step: number,
  until: number,
): Worst {
  const base = playedProgram(scenario)
  const worst = nothingYet(base)
  for (let at = release; at <= until; at += step) {
    const played = press(base, first, instant(at))
    for (let again = at; again <= until; again += step) {
      take(worst, press(played, second, instant(again)))
    }
  }
  return worst
}

function playedProgram(scenario: Scenario): PlayedProgram {
  const { program } = prepare(scenario)
  if (program === null) throw new Error('the scenario cannot be run')
  return { program, moments: runFrom(program, program.begins).moments }
}

function nothingYet(base: PlayedProgram): Worst {
  const worst: Worst = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0, false]
  take(worst, base)
  return worst
}

function take(worst: Worst, { program, moments }: PlayedProgram): void {
  const usual = program.plan.rollout.replicas ?? 1
  for (const { at, world } of moments) {
    const now = at < release ? null : podsNow(world, usual)
    if (now === null) continue
    worst[0] = Math.min(worst[0], now.available)
    worst[1] = Math.min(worst[1], now.serving)
    worst[2] = Math.max(worst[2], now.pods)
    worst[3] = Math.max(worst[3], now.loadPerPod ?? 0)
    worst[4] ||= now.loadPerPod === null
  }
}
