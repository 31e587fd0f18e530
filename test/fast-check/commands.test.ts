import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Verb } from '../../src/fast-check/arbitraries/verbs.ts'
import { commands, observationOf, type Rig, runBeside } from '../../src/fast-check/commands.ts'
import { formatTime } from '../../src/go/timeText.ts'
import type { ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { MisuseError } from '../../src/units/misuseError.ts'
import { after, start } from '../../src/units/time.ts'
import { basic, planFrom, storyOf } from '../laws/stories.ts'

const around = { plan: planFrom(basic), pods: { startup: '10s' } }
const images = ['app:v1', 'app:v2', 'app:v3']

/** A controller that is right because it asks the simulation; `heard` is what it makes of what people do. */
function rig(heard: (action: Verb) => Verb | null): Rig {
  const script: ScriptEntry[] = []
  let now = start
  return {
    advance(span, action) {
      now = after(now, span)
      const verb = action === null ? null : heard(action)
      if (verb !== null) script.push({ at: formatTime(now), ...verb })
    },
    observe: () => observationOf(simulate({ ...around, script, until: formatTime(now) })),
  }
}

it('agrees with a controller that does the same', () => {
  const property = fc.property(commands(images), (steps) =>
    runBeside(
      around,
      rig((action) => action),
      steps,
    ),
  )
  expect(() => fc.assert(property, { seed: 1, numRuns: 50 })).not.toThrow()
})

it('finds the one thing that a controller does not do', () => {
  const deaf = (action: Verb): Verb | null => (action.abort ? null : action)
  const property = fc.property(commands(images), (steps) => runBeside(around, rig(deaf), steps))
  const { counterexample, errorInstance } = fc.check(property, { seed: 1, numRuns: 1000 })
  const [steps = []] = counterexample ?? []
  expect([...steps].map(String)).toHaveLength(2)
  expect([...steps].map(String).at(-1)).toMatch(/^after (1m)?\d*s? \{"abort":true\}$/)
  expect(String(errorInstance)).toMatch(/phase is \w+ at [\dms]+, and the simulation says Degraded/)
})

it('compares only what can be observed', () => {
  const blind: Rig = { advance: () => undefined, observe: () => ({ services: {} }) }
  const property = fc.property(commands(images), (steps) => runBeside(around, blind, steps))
  expect(fc.check(property, { seed: 1, numRuns: 50 }).failed).toBe(false)
})

it('sees a Rollout from outside', () => {
  expect(observationOf(storyOf(basic).timeline)).toEqual({
    phase: 'Paused',
    message: 'CanaryPauseStep',
    step: 3,
    aborted: false,
    stable: 'v1',
    current: 'v2',
    weight: null,
    sizes: { v1: 1, v2: 3 },
    services: {},
  })
})

it('no commands, and a rig that observes nothing, are told', () => {
  const nothing = { advance: () => undefined, observe: () => undefined as never }
  const [step] = fc.sample(commands(images), { numRuns: 20, seed: 1 }).flatMap((all) => [...all])
  expect(() => runBeside(around, nothing, [5 as never])).toThrow('steps[0] is a command')
  expect(() => runBeside(around, nothing, [step ?? expect.unreachable()])).toThrow(MisuseError)
})

it('what holds no commands is told', () => {
  const nothing = { advance: () => undefined, observe: () => undefined as never }
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  for (const steps of [{}, null, undefined, 5, () => [], proxy]) {
    const run = (): void => runBeside(around, nothing, steps as never)
    expect(run).toThrow(MisuseError)
    expect(run).toThrow('steps are commands')
  }
})
