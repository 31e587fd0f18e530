import { describe, expect, it } from 'vitest'
import { newestRules } from '../../../src/releases/rules.ts'
import type { TrafficView } from '../../../src/rollout/decisions/trafficWeight.ts'
import { decideTraffic } from '../../../src/rollout/decisions/trafficWeight.ts'
import { stepOf } from '../../steps/views.ts'

const position: TrafficView['position'] = {
  steps: [stepOf({ setWeight: 10 }), stepOf({ setWeight: 20 })],
  index: 1,
  aborted: false,
  replicas: 10,
  promoteFull: false,
  stableRS: 'v1',
  currentPodHash: 'v2',
  routed: true,
  maxTrafficWeight: 100,
  dynamicStableScale: false,
  abortScaleDownDelaySeconds: null,
  canaryAvailable: 5,
  stableAvailable: 10,
  controller: newestRules,
}
const view: TrafficView = {
  position,
  aborted: false,
  rollbackHash: null,
  recorded: 10,
  scaleReached: () => true,
}

describe('the canary’s traffic', () => {
  it('follows the step once its pods are there, and the one before until then', () => {
    expect(decideTraffic(view)).toMatchObject({ case: 'step', weight: 20 })
    const early = { ...view, scaleReached: () => false }
    expect(decideTraffic(early)).toMatchObject({ case: 'step', weight: 10 })
  })

  it('is all of it past the last step', () => {
    const done = { ...view, position: { ...position, index: 2 } }
    expect(decideTraffic(done)).toMatchObject({
      case: 'stepsDone',
      weight: 100,
      removesRoutes: false,
      sharesWithExperiment: false,
    })
  })

  it('stays at nothing without steps', () => {
    const plain = { ...view, position: { ...position, steps: [] } }
    expect(decideTraffic(plain)).toMatchObject({ case: 'noSteps', weight: 0 })
  })

  it('is none without available pods, and takes its routes along', () => {
    for (const canaryAvailable of [0, null]) {
      const empty = { ...view, position: { ...position, canaryAvailable } }
      expect(decideTraffic(empty)).toMatchObject({
        case: 'noCanary',
        weight: 0,
        removesRoutes: true,
        sharesWithExperiment: true,
      })
    }
  })

  it('stays where it is in a full promotion, unless the stable is scaled dynamically', () => {
    const full = { ...position, promoteFull: true }
    expect(decideTraffic({ ...view, position: full })).toMatchObject({
      case: 'promoteFull',
      weight: 10,
      removesRoutes: true,
      sharesWithExperiment: false,
    })
    expect(decideTraffic({ ...view, position: full, recorded: null })).toMatchObject({ weight: 0 })
    const dynamic = { ...full, dynamicStableScale: true }
    expect(decideTraffic({ ...view, position: dynamic })).toMatchObject({
      case: 'promoteFull',
      weight: 50,
    })
    const crowded = { ...dynamic, canaryAvailable: 12 }
    expect(decideTraffic({ ...view, position: crowded })).toMatchObject({ weight: 120 })
  })

  it('goes back with an abort, and takes its routes along', () => {
    const aborted = { ...view, aborted: true }
    expect(decideTraffic(aborted)).toMatchObject({
      case: 'aborted',
      weight: 0,
      removesRoutes: true,
    })
  })

  it('is none of a promoted rollout’s, but balanced with the old canary in a dynamic rollback', () => {
    const promoted = { ...position, stableRS: 'v1', currentPodHash: 'v1', index: 2 }
    expect(decideTraffic({ ...view, position: promoted })).toMatchObject({
      case: 'promoted',
      weight: 0,
    })
    const dynamic = { ...promoted, dynamicStableScale: true, stableAvailable: 1 }
    expect(decideTraffic({ ...view, position: dynamic, rollbackHash: 'v2' })).toMatchObject({
      case: 'rollback',
      weight: 10,
      removesRoutes: false,
    })
  })
})

it('a full promotion of no pods with dynamicStableScale divides by zero', () => {
  const promoted = { ...position, promoteFull: true, dynamicStableScale: true, replicas: 0 }
  expect(decideTraffic({ ...view, position: promoted })).toMatchObject({
    case: 'promoteFull',
    removesRoutes: true,
    panics: true,
  })
  const some = { ...promoted, replicas: 10 }
  expect(decideTraffic({ ...view, position: some })).toMatchObject({ panics: false, weight: 50 })
})
