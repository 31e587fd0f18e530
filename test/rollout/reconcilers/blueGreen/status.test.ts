import { describe, expect, it } from 'vitest'
import { countActive, writeStatus } from '../../../../src/rollout/reconcilers/blueGreen/status.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  blueGreen,
  draftOf,
  eventsOf,
  passOf,
  pausedSince,
  replicaSet,
  run,
  type Standing,
  updating,
} from '../../given.ts'

const full = [replicaSet('v1', 4), replicaSet('v2', 4)]
const services = (active: string) => [
  { name: 'demo-active', hash: active, managedBy: 'demo' },
  { name: 'demo-preview', hash: 'v2', managedBy: 'demo' },
]

function write(fields: JsonObject, status: Partial<RolloutStatus>, more: Standing = {}) {
  const pass = passOf(
    updating(blueGreen(fields), { replicaSets: full, services: services('v2'), ...more, status }),
  )
  writeStatus(pass)
  return { status: pass.storedStatus, events: eventsOf(pass) }
}

describe('the status', () => {
  it('takes its selectors from the Services, and its counts from the active ReplicaSet', () => {
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 4, { ready: 2, available: 1 })]
    const { status } = write({}, {}, { replicaSets, services: services('v1') })
    expect(status).toMatchObject({
      activeSelector: 'v1',
      previewSelector: 'v2',
      availableReplicas: 4,
      readyReplicas: 4,
      HPAReplicas: 4,
      replicas: 8,
      updatedReplicas: 4,
    })
  })

  it('counts all pods without an active ReplicaSet', () => {
    const pass = passOf(updating(blueGreen(), { replicaSets: full }))
    const draft = draftOf(pass, { activeSelector: '' })
    countActive(pass, draft)
    expect(draft).toMatchObject({ availableReplicas: 8, HPAReplicas: 8 })
  })

  it('of a new template drops pauses, abort and runs', () => {
    const prePromotionRun = { name: 'a', status: 'Running', message: '' } as const
    const stale = { currentPodHash: 'v3', abort: true, prePromotionRun, ...pausedSince(9) }
    const { status } = write({}, stale, { services: services('v1') })
    expect(status).toMatchObject({
      currentPodHash: 'v2',
      abort: false,
      pauseConditions: [],
      prePromotionRun: null,
      stableRS: 'v1',
    })
  })
})

describe('the stable hash moves', () => {
  const completed = (reason: string): string =>
    `RolloutCompleted: Rollout completed update to revision 2 (v2): ${reason}`

  it('with the first deployment, before any pod is ready', () => {
    const { status, events } = write({}, { stableRS: '' }, { replicaSets: [replicaSet('v2', 0)] })
    expect(status.stableRS).toBe('v2')
    expect(events).toContain(completed('Initial deploy'))
  })

  it('with the switch', () => {
    expect(write({}, {}, { services: services('v1') }).status.stableRS).toBe('v1')
    const { status, events } = write({}, {})
    expect(status.stableRS).toBe('v2')
    expect(events).toContain(completed('Completed blue-green update'))
  })

  it('after the analysis that follows it', () => {
    const post = { postPromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    expect(write(post, {}).status).toMatchObject({
      stableRS: 'v1',
      message: 'waiting for analysis to complete',
    })
    const postPromotionRun = { name: 'a', status: 'Running', message: '' } as const
    const analysisRuns = [run('a', { phase: 'Successful' })]
    expect(write(post, { postPromotionRun }, { analysisRuns }).status.stableRS).toBe('v2')
  })

  it('not while aborted', () => {
    expect(write({}, { abort: true }).status.stableRS).toBe('v1')
  })

  it('in full, whatever the analysis says', () => {
    const post = { postPromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    const { status, events } = write(post, { promoteFull: true })
    expect(status).toMatchObject({ stableRS: 'v2', promoteFull: false })
    expect(events).toContain(completed('Full promotion requested'))
  })
})

describe('the checkpoint of a small preview', () => {
  const small = { previewReplicaCount: 1, autoPromotionEnabled: false }
  const one = { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 1)], services: services('v1') }

  it('is passed with the pause', () => {
    expect(
      write(small, pausedSince(9, 'BlueGreenPause'), one).status.scaleUpPreviewCheckPoint,
    ).toBe(false)
    expect(write(small, { controllerPause: true }, one).status.scaleUpPreviewCheckPoint).toBe(true)
  })

  it('stays passed through a new template, until a promotion', () => {
    const past = { scaleUpPreviewCheckPoint: true }
    const anew = write(small, { ...past, currentPodHash: 'v3' }, one)
    expect(anew.status.scaleUpPreviewCheckPoint).toBe(true)
    expect(write(small, past).status.scaleUpPreviewCheckPoint).toBe(false)
  })
})
