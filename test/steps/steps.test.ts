import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/steps/step.ts'
import { isIndefiniteStep, isStepComplete, kinds, stepString } from '../../src/steps/steps.ts'
import { instant } from '../../src/units/time.ts'
import { stepOf, view } from './views.ts'

const scale = { replicas: 5, weight: null, matchTrafficWeight: false }
const members: { readonly [K in keyof Step]: NonNullable<Step[K]> } = {
  setWeight: 20,
  pause: { seconds: 10, written: '10s' },
  setCanaryScale: scale,
  setHeaderRoute: { name: 'beta', match: [] },
  setMirrorRoute: { name: 'shadow', match: [], percentage: null },
  experiment: {
    templates: [],
    duration: '',
    analyses: [],
    dryRun: [],
    analysisRunMetadata: {},
    scaleDownDelaySeconds: null,
  },
  analysis: {
    templates: [],
    args: [],
    dryRun: [],
    measurementRetention: [],
    analysisRunMetadata: null,
  },
  plugin: { name: 'bake', config: null },
}

/** Everything is as done as can be. */
const done = {
  ...view,
  controllerPause: true,
  pausedAt: instant(0),
  scaleReached: true,
  weightVerified: true,
  experimentPhase: 'Successful',
  analysisPhase: 'Successful',
  pluginCompleted: true,
}

describe('every kind of step', () => {
  it('has a place in the order of precedence', () => {
    expect([...kinds].sort()).toEqual(Object.keys(members).sort())
  })

  it.each(kinds)('%s is done when everything is, and has a name', (kind) => {
    const step = stepOf({ [kind]: members[kind] })
    expect(isStepComplete(step, done)).toBe(true)
    expect(stepString(step).startsWith(kind)).toBe(true)
  })
})

describe('a step of several members', () => {
  it('is judged by the pause before anything else', () => {
    const step = stepOf(members)
    expect(isStepComplete(step, { ...done, pausedAt: instant(60_000) })).toBe(false)
    expect(isStepComplete(step, { ...view, pausedAt: instant(0) })).toBe(true)
  })

  it('of weight and scale waits for no weight to be verified', () => {
    const reached = { ...view, scaleReached: true, weightVerified: false }
    const both = stepOf({ setWeight: 20, setCanaryScale: scale })
    expect(isStepComplete(both, reached)).toBe(true)
    expect(isStepComplete(stepOf({ setWeight: 20 }), reached)).toBe(false)
  })

  it('takes a weight of 0 for a weight', () => {
    const step = stepOf({ setWeight: 0, plugin: members.plugin })
    expect(isStepComplete(step, { ...view, pluginCompleted: true })).toBe(false)
    expect(stepString(step)).toBe('setWeight: 0')
  })

  it('is named in another order than it is judged in', () => {
    const names = [stepString(stepOf(members))]
    let rest: Partial<Step> = members
    const order = ['setWeight', 'pause', 'experiment', 'analysis', 'setCanaryScale', 'plugin']
    for (const kind of [...order, 'setHeaderRoute', 'setMirrorRoute']) {
      rest = { ...rest, [kind]: null }
      names.push(stepString(stepOf(rest)))
    }
    expect(names).toEqual([
      'setWeight: 20',
      'pause: 10s',
      'experiment',
      'analysis',
      'setCanaryScale{replicas: 5}',
      'plugin: bake',
      'setHeaderRoute: beta',
      'setMirrorRoute: shadow',
      'invalid',
    ])
  })

  it('passes over a scale that says nothing when it is named', () => {
    const silent = { replicas: null, weight: null, matchTrafficWeight: false }
    expect(stepString(stepOf({ setCanaryScale: silent }))).toBe('invalid')
    expect(stepString(stepOf({ setCanaryScale: silent, plugin: members.plugin }))).toBe(
      'plugin: bake',
    )
  })
})

describe('a step', () => {
  it('without members is never done', () => {
    expect(isStepComplete(stepOf({}), done)).toBe(false)
  })

  it('may take any time if it pauses, experiments or analyses', () => {
    const indefinite = kinds.filter((kind) => isIndefiniteStep(stepOf({ [kind]: members[kind] })))
    expect([...indefinite].sort()).toEqual(['analysis', 'experiment', 'pause'])
    expect(isIndefiniteStep(null)).toBe(false)
  })
})
