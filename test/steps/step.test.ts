import { describe, expect, it } from 'vitest'
import type { Shape } from '../../src/kinds/shape.ts'
import { write } from '../../src/kinds/write.ts'
import type { Draw } from '../../src/steps/rule.ts'
import {
  canaryStep,
  isIndefiniteStep,
  isScalingStep,
  isStepComplete,
  kindsAs,
  readStep,
  ruleOf,
  type StepKind,
  stepString,
} from '../../src/steps/step.ts'
import { instant } from '../../src/units/time.ts'
import { drawnOf, objectionsIn, stepOf, view } from './views.ts'

const kinds = kindsAs('judged')
const argo: readonly StepKind[] = [
  ...(['setWeight', 'pause', 'experiment', 'analysis'] as const),
  ...(['setCanaryScale', 'plugin', 'setHeaderRoute', 'setMirrorRoute'] as const),
]
const scale = { replicas: 5, weight: null, matchTrafficWeight: false }
const members = readStep({
  ...Object.fromEntries(kinds.map((kind) => [kind, ruleOf(kind).example])),
  setHeaderRoute: { name: 'beta' },
  plugin: { name: 'bake' },
})

// `pkg/apis/rollouts/v1alpha1/types.go`
const goTypes = [
  ...['CanaryStep', 'RolloutPause', 'SetCanaryScale', 'PluginStep', 'RolloutAnalysis'],
  ...['RolloutExperimentStep', 'RolloutExperimentTemplate', 'ReplicaSetSpecRef'],
  ...['TemplateService', 'DurationString', 'RolloutExperimentStepAnalysisTemplateRef'],
  ...['SetHeaderRoute', 'HeaderRoutingMatch', 'StringMatch', 'SetMirrorRoute', 'RouteMatch'],
]

function goTypesOf(shape: Shape): readonly string[] {
  if (shape.kind === 'list' || shape.kind === 'map') return goTypesOf(shape.of)
  if (shape.kind !== 'struct') return [shape.goType]
  return [shape.goType, ...shape.fields.flatMap((field) => goTypesOf(field.shape))]
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
  it.each(kinds)('%s is read from its example, which nobody objects to', (kind) => {
    const routing = { istio: {}, managedRoutes: [{ name: 'beta' }, { name: 'shadow' }] }
    const written = { [kind]: ruleOf(kind).example }
    const read = Object.entries(readStep(written)).filter(([, member]) => member !== null)
    expect(read.map(([name]) => name)).toEqual([kind])
    expect(objectionsIn(written, routing)).toEqual([])
    expect(JSON.parse(write(written, canaryStep))).toMatchObject(written)
  })

  it.each(kinds)('%s is done when everything is, and has a name', (kind) => {
    const step = stepOf({ [kind]: members[kind] })
    expect(isStepComplete(step, { ...done, now: instant(1e12) })).toBe(true)
    expect(stepString(step).startsWith(kind)).toBe(true)
  })

  it.each(kinds)('%s is drawn in ways that are read, and that nobody objects to', (kind) => {
    const routing = { istio: {}, managedRoutes: [{ name: 'beta' }, { name: 'shadow' }] }
    const draws = drawnOf(kind)
    expect(draws).not.toEqual([])
    for (const written of draws.flat()) {
      expect(readStep({ [kind]: written })[kind]).not.toBeNull()
      expect(objectionsIn({ [kind]: written }, routing)).toEqual([])
    }
  })

  it('is shown by an example that says what it is about', () => {
    const names = argo.map((kind) => stepString(stepOf(readStep({ [kind]: ruleOf(kind).example }))))
    expect(names).toEqual([
      ...['setWeight: 20', 'pause: 10s', 'experiment', 'analysis', 'setCanaryScale{replicas: 5}'],
      ...['plugin: argoproj/bake', 'setHeaderRoute: beta', 'setMirrorRoute: shadow'],
    ])
    const { experiment, analysis, plugin, setHeaderRoute, setMirrorRoute } = readStep(
      Object.fromEntries(argo.map((kind) => [kind, ruleOf(kind).example])),
    )
    expect(experiment?.duration).toBe('10s')
    expect(experiment?.templates).toMatchObject([{ name: 'baseline', specRef: 'stable' }])
    expect(analysis?.templates).toMatchObject([{ templateName: 'success-rate' }])
    expect(plugin?.config).toEqual({ minutes: 5 })
    expect(setHeaderRoute?.match).toEqual([{ headerName: 'X-Beta', headerValue: { exact: 'yes' } }])
    expect(setMirrorRoute).toMatchObject({ match: [{ path: { prefix: '/' } }], percentage: 35 })
  })

  it('stands alone if the controller allows one of them in a step', () => {
    const alone = argo.filter((kind) => ruleOf(kind).exclusive)
    expect(alone).toEqual(['setWeight', 'pause', 'experiment', 'analysis'])
  })

  it('is drawn only where traffic is routed if it has to do with the router', () => {
    const routed = argo.filter((kind) => {
      const { draws } = ruleOf(kind)
      return Array.isArray(draws) && draws.every((draw: Draw) => draw.routed)
    })
    expect(routed).toEqual(['setCanaryScale', 'setHeaderRoute', 'setMirrorRoute'])
    const anywhere = argo.filter((kind) => {
      const { draws } = ruleOf(kind)
      return Array.isArray(draws) && draws.every((draw: Draw) => !draw.routed)
    })
    expect(anywhere).toEqual(['setWeight', 'pause', 'analysis', 'plugin'])
  })

  it('has the types of Argo’s own, by which its decoder names a mistake', () => {
    const own = [...new Set(goTypesOf(canaryStep))].filter((name) => name.startsWith('v1alpha1.'))
    expect(own).toEqual(expect.arrayContaining(goTypes.map((name) => `v1alpha1.${name}`)))
  })

  it('has a place of its own in each order', () => {
    for (const order of ['printed', 'judged', 'named', 'listed', 'checked'] as const) {
      const places = kinds.map((kind) => ruleOf(kind).places[order])
      expect(new Set(places).size).toBe(kinds.length)
    }
  })

  it('reads as absent where its type is another', () => {
    const wrong = Object.fromEntries(kinds.map((kind) => [kind, true]))
    expect(readStep(wrong)).toEqual(readStep({}))
  })

  it('is objected to for what it says, not for its type, and not at all if it is null', () => {
    for (const kind of kinds) {
      expect(objectionsIn({ [kind]: 'text' }, { nginx: {} })).toEqual([])
      expect(objectionsIn({ [kind]: null })).toEqual([])
    }
  })
})

describe('the members of a step', () => {
  const among = (order: readonly StepKind[]) => order.filter((kind) => argo.includes(kind))

  it('are printed, and hashed, in the order of their Go type', () => {
    expect(among(kindsAs('printed'))).toEqual([
      ...['setWeight', 'pause', 'experiment', 'analysis'],
      ...['setCanaryScale', 'setHeaderRoute', 'setMirrorRoute', 'plugin'],
    ])
  })

  it('are objected to in the order of ValidateRolloutStrategyCanary', () => {
    expect(among(kindsAs('checked'))).toEqual([
      ...['setWeight', 'pause', 'setCanaryScale', 'setHeaderRoute', 'setMirrorRoute'],
      ...['experiment', 'analysis', 'plugin'],
    ])
    const fields = objectionsIn({
      ...{ setMirrorRoute: {}, setHeaderRoute: {}, setCanaryScale: {}, pause: { duration: '-1s' } },
      setWeight: -1,
    }).map((text) => text.slice(0, text.indexOf(':')))
    expect(fields).toEqual([
      ...['steps[0].setWeight', 'steps[0].pause.duration', 'trafficRouting'],
      ...['steps[0].setHeaderRoute', 'steps[0].setMirrorRoute'],
    ])
  })

  it('judge whether it is done in another order', () => {
    expect(among(kinds)).toEqual([
      ...['pause', 'setCanaryScale', 'setWeight', 'experiment', 'analysis'],
      ...['setHeaderRoute', 'setMirrorRoute', 'plugin'],
    ])
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
    const only = (kinds: readonly StepKind[]) =>
      stepOf(Object.fromEntries(kinds.map((kind) => [kind, members[kind]])))
    const names = argo.map((_, index) => stepString(only(argo.slice(index))))
    expect([...names, stepString(only([]))]).toEqual([
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
    const indefinite = argo.filter((kind) => isIndefiniteStep(stepOf({ [kind]: members[kind] })))
    expect([...indefinite].sort()).toEqual(['analysis', 'experiment', 'pause'])
    expect(isIndefiniteStep(null)).toBe(false)
  })

  it('waits for pods if it sets a weight or a scale', () => {
    const scaling = argo.filter((kind) => isScalingStep(stepOf({ [kind]: members[kind] })))
    expect(scaling).toEqual(['setWeight', 'setCanaryScale'])
  })
})
