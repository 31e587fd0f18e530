import { describe, expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { objectionsToSteps } from '../../../src/manifest/validation/steps.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, viewOfRollout } from '../given.ts'

function against(steps: readonly JsonObject[], fields: JsonObject = {}): readonly string[] {
  return objectionsToSteps(viewOfRollout(canary({ steps, ...fields }))).map(objectionText)
}

const oneOf =
  'Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause'

describe('a step', () => {
  it('does one thing', () => {
    expect(against([{ setWeight: 1, pause: {} }])).toEqual([
      `spec.strategy.steps[0]: Invalid value: "step.Experiment: false step.Pause: true step.SetWeight: true step.Analysis: false": ${oneOf}`,
    ])
  })

  it('may scale beside what it does', () => {
    const trafficRouting = { plugins: { 'a/b': {} } }
    const step = { setWeight: 1, setCanaryScale: { weight: 1 } }
    expect(against([step], { trafficRouting })).toEqual([])
  })

  it('does anything at all', () => {
    expect(against([{}])).toEqual([
      `spec.strategy.steps[0]: Invalid value: "step.Experiment: true step.Pause: true step.SetWeight: true step.Analysis: true step.SetCanaryScale: true step.SetHeaderRoute: true step.SetMirrorRoute: true step.Plugin: true": ${oneOf}`,
    ])
  })

  it('weighs from 0 to 100, or to the maximum of its routing', () => {
    expect(against([{ setWeight: 0 }, { setWeight: 100 }, { setWeight: 120 }])).toEqual([
      'spec.strategy.steps[2].setWeight: Invalid value: 120: SetWeight needs to be between 0 and 100',
    ])
    const trafficRouting = { plugins: { 'a/b': {} }, maxTrafficWeight: 1000 }
    expect(against([{ setWeight: 120 }], { trafficRouting })).toEqual([])
    expect(against([{ setWeight: 1001 }], { trafficRouting })[0]).toMatch('between 0 and 1000')
  })

  it.each([
    ['-5s', -5],
    ['abc', -1],
    ['10', 10],
    [-1, -1],
    [0, 0],
  ])('pauses for %j, which is %i s', (duration, seconds) => {
    const text = `spec.strategy.steps[0].pause.duration: Invalid value: ${seconds}: Duration needs to be greater than 0`
    expect(against([{ pause: { duration } }])).toEqual(seconds < 0 ? [text] : [])
  })

  it('scales the canary with traffic routing only, which is said for every step', () => {
    const step = { setCanaryScale: { replicas: 1 } }
    const text =
      'spec.strategy.trafficRouting: Required value: SetCanaryScale requires TrafficRouting to be set'
    expect(against([step, step])).toEqual([text, text])
    const found = objectionsToSteps(viewOfRollout(canary({ steps: [step] })))
    expect(found[0]?.at).toEqual(['spec', 'strategy', 'canary', 'steps', 0, 'setCanaryScale'])
  })
})
