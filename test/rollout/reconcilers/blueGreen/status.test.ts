import { describe, expect, it } from 'vitest'
import { countActive, writeStatus } from '../../../../src/rollout/reconcilers/blueGreen/status.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  at,
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

describe('pauses and an abort', () => {
  const back = [replicaSet('v2', 1), replicaSet('v1', 4, { createdAt: at(9) })]
  const held = { ...pausedSince(9, 'BlueGreenPause'), activeSelector: 'v1' }
  const before = { services: services('v1') }

  it('are left behind by a full promotion before the switch', () => {
    expect(write({}, held, before).status.pauseConditions).toHaveLength(1)
    const { status } = write({}, { ...held, promoteFull: true }, before)
    expect(status).toMatchObject({ pauseConditions: [], controllerPause: false, promoteFull: true })
  })

  it('are left behind by a rollback within the window', () => {
    const state = updating(blueGreen({}, { rollbackWindow: { revisions: 1 } }), {
      ...before,
      replicaSets: back,
      status: { ...held, abort: true },
    })
    const pass = passOf(state)
    writeStatus(pass)
    expect(pass.storedStatus).toMatchObject({ abort: false, pauseConditions: [] })
  })
})

describe('a rollback', () => {
  const back = [
    replicaSet('v2', 4, { scaleDownAt: at(130) }),
    replicaSet('v1', 4, { createdAt: at(9) }),
  ]
  const post = { postPromotionAnalysis: { templates: [{ templateName: 'check' }] } }
  const eventsOver = (spec: JsonObject, more: Standing, fastRollbackByAge = true): string[] => {
    const state = updating(blueGreen(post, spec), {
      replicaSets: back,
      services: services('v2'),
      ...more,
    })
    const pass = passOf({ ...state, controller: { ...state.controller, fastRollbackByAge } })
    writeStatus(pass)
    return eventsOf(pass).filter((text) => text.startsWith('RolloutCompleted'))
  }
  const completed = (reason: string): string[] => [
    `RolloutCompleted: Rollout completed update to revision 2 (v2): ${reason}`,
  ]

  it('is told as what it is', () => {
    expect(eventsOver({ rollbackWindow: { revisions: 1 } }, {})).toEqual(
      completed('Rollback within window'),
    )
    expect(eventsOver({}, {})).toEqual(completed('Fast rollback'))
  })

  it('went, in older releases, by a deadline of the ReplicaSet', () => {
    expect(eventsOver({}, {}, false)).toEqual(
      completed("Rollback to 'demo-v2' within scaleDownDelay"),
    )
    const young = { replicaSets: [replicaSet('v2', 4), replicaSet('v1', 4, { createdAt: at(9) })] }
    expect(eventsOver({}, young, false)).toEqual([])
    // A deadline does not say anything of a younger one any more.
    const newer = {
      replicaSets: [replicaSet('v1', 4), replicaSet('v2', 4, { scaleDownAt: at(130) })],
    }
    expect(eventsOver({}, newer)).toEqual([])
  })

  it('is waited for by nothing where no analysis follows the switch', () => {
    const state = updating(blueGreen(), { replicaSets: back, services: services('v2') })
    const pass = passOf({ ...state, controller: { ...state.controller, fastRollbackByAge: false } })
    writeStatus(pass)
    expect(eventsOf(pass)).toContain(completed('Completed blue-green update')[0])
  })
})

describe('the checkpoint', () => {
  const one = { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 1)], services: services('v1') }

  it('is none of a preview that has its full size', () => {
    const status = { scaleUpPreviewCheckPoint: true, activeSelector: 'v1' }
    expect(write({}, status, one).status.scaleUpPreviewCheckPoint).toBe(false)
  })

  it('waits for the pods of the preview, and for the analysis before the switch', () => {
    const small = { previewReplicaCount: 1, autoPromotionEnabled: false }
    const few = [replicaSet('v1', 4), replicaSet('v2', 1, { available: 0 })]
    const resumed = { controllerPause: true }
    const early = write(small, resumed, { ...one, replicaSets: few })
    expect(early.status.scaleUpPreviewCheckPoint).toBe(false)
    const analysed = { ...small, prePromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    expect(write(analysed, resumed, one).status.scaleUpPreviewCheckPoint).toBe(false)
  })
})

it('there is no preview selector without a preview Service', () => {
  expect(write({ previewService: '' }, {}).status.previewSelector).toBe('')
})
