import fc, { type Arbitrary } from 'fast-check'
import * as kit from 'rollout-sim/fast-check'
import type { Amount } from 'rollout-sim/vitest'
import { matchers } from '../../../src/vitest/matchers.ts'
import { plan, scenario, text, timeline } from '../given.ts'
import { type Row, row } from '../row.ts'

/** Arbitraries, checks, laws, and the matchers for vitest. */
export function kitRows(): readonly Row[] {
  const images = ['web:1', 'web:2']
  const around = { images, readings: { errors: [[0.01], [0.5]] } }
  const { invariants, promises } = kit
  const check = { runs: 3, seed: 1 }
  const rig: kit.Rig = { advance: () => {}, observe: () => ({}) }
  const [commands] = fc.sample(kit.commands(images), { numRuns: 1, seed: 1 })
  const law = invariants.abortSticks
  return [
    row('hostileObjects', drawn(kit.hostileObjects)),
    row('hostileText', drawn(kit.hostileText)),
    row('manifestTexts', drawn(kit.manifestTexts), kit.planFamilies[0] as kit.PlanFamily),
    row('manifestLists', drawn(kit.manifestLists), kit.planFamilies[0] as kit.PlanFamily),
    row('liveScenarios', drawn(kit.liveScenarios), kit.planFamilies[0] as kit.PlanFamily),
    row('plans', drawn(kit.plans), kit.planFamilies[0] as kit.PlanFamily),
    row('scenarios', drawn(kit.scenarios), kit.planFamilies[0] as kit.PlanFamily),
    row('scenariosOf', drawn(kit.scenariosOf), plan, around),
    row('podModels', drawn(kit.podModels), images),
    row('scripts', drawn(kit.scripts), images),
    row('signals', drawn(kit.signals), [[0.01], [0.5]]),
    row('worlds', drawn(kit.worlds), around),
    row('commands', drawn(kit.commands), images),
    row('assertStrategy', reported(few(kit.assertStrategy)), text, check),
    row('checkStrategy', few(kit.checkStrategy), text, check),
    row('checkStrategy given', (given) => kit.checkStrategy(text, { ...check, given }), {
      until: '5m',
    } as const),
    row('checkEvery', few(kit.checkEvery), text, { depth: 1, instants: 2 }),
    row('assertEvery', reported(few(kit.assertEvery)), text, { depth: 1, instants: 2 }),
    row('checkEvery given', (given) => kit.checkEvery(text, { depth: 1, instants: 2, given }), {
      until: '5m',
    } as const),
    row('surroundingsOf', kit.surroundingsOf, plan),
    row('simplest', kit.simplest, { ...scenario, until: '1m' }, () => false, 'kept'),
    row('observationOf', kit.observationOf, timeline),
    row('runBeside', kit.runBeside, { plan }, rig, commands as never),
    row('invariants.check', law.check, timeline, plan),
    row(
      'promises.keepsAvailable',
      (most) => promises.keepsAvailable(most).check(timeline, plan),
      '50%',
    ),
    row(
      'promises.staysWithinSurge',
      (most) => promises.staysWithinSurge(most).check(timeline, plan),
      1,
    ),
    row(
      'promises.exposesAtMost',
      (...args) => promises.exposesAtMost(...args).check(timeline, plan),
      50,
      '1m',
    ),
    row(
      'promises.carriesItsTraffic',
      (most) => promises.carriesItsTraffic(most).check(timeline, plan),
      2,
    ),
    row('promises.settles', (...args) => promises.settles().check(...args), timeline, plan),
    row('toEndIn', judged('toEndIn', false), timeline, 'Healthy' as const),
    row('not.toEndIn', judged('toEndIn', true), timeline, 'Degraded' as const),
    row('toKeepAvailable', judged('toKeepAvailable', false), timeline, '50%' as Amount),
    row('toStayWithin', judged('toStayWithin', false), timeline, { surge: 1 }),
    row('toTake', judged('toTake', false), timeline, { atMost: '15m' } as const),
    row('toExpose', judged('toExpose', false), timeline, {
      image: 'web:2',
      atMost: '50%',
    } as const),
    row('toHold', judged('toHold', false), timeline, law, plan),
    row('toBeRealisable', judged('toBeRealisable', false), plan, {}),
  ]
}

// What an arbitrary was made of shows when something is drawn.
function drawn<Args extends readonly unknown[]>(
  make: (...args: Args) => Arbitrary<unknown>,
): (...args: Args) => unknown {
  return (...args) => fc.sample(make(...args), { numRuns: 2, seed: 1 })
}

/**
 * Options that say nothing of runs, or stories, ask for a thousand, and any number may be asked
 * for; each of them is a simulation, and has its own limits. Three show what becomes of the rest.
 */
function few<Options extends object, Answer>(
  check: (manifests: string, options?: Options) => Answer,
): (manifests: string, options?: Options) => Answer {
  return (manifests, options) => check(manifests, fewer(options ?? ({} as Options)))
}

function fewer<Options extends object>(options: Options): Options {
  if (typeof options !== 'object' || Array.isArray(options)) return options
  try {
    const { runs = 1000, depth = 2, instants = 8 } = options as Readonly<Record<string, unknown>>
    const bounds = { runs: atMost(3, runs), depth: atMost(1, depth), instants: atMost(2, instants) }
    // Getters stay what they are, and throw where they are asked.
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(options))
    return Object.assign(copy as Options, bounds)
  } catch {
    // It does not let itself be looked at, which is what it is handed over for.
    return options
  }
}

function atMost(bound: number, asked: unknown): unknown {
  return typeof asked === 'number' ? Math.min(bound, asked) : asked
}

// What an assertion throws is its report, in an `Error` as every runner of tests knows it.
function reported<Args extends readonly unknown[]>(
  assert: (...args: Args) => void,
): (...args: Args) => unknown {
  return (...args) => {
    try {
      assert(...args)
    } catch (thrown) {
      if (!(thrown instanceof Error) || thrown.constructor !== Error) throw thrown
      return { ok: false }
    }
    return { ok: true }
  }
}

// As vitest calls a matcher, and prints what it says.
function judged(
  name: keyof typeof matchers,
  isNot: boolean,
): (...args: readonly unknown[]) => unknown {
  const matcher = matchers[name] as (
    ...args: readonly unknown[]
  ) => ReturnType<typeof matchers.toEndIn>
  return (...args) => {
    const { pass, message } = matcher.call({ isNot }, ...args)
    return { ok: pass !== isNot, said: message() }
  }
}
