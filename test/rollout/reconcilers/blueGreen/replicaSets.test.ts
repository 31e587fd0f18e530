import { describe, expect, it } from 'vitest'
import {
  newReplicas,
  replicaSets,
} from '../../../../src/rollout/reconcilers/blueGreen/replicaSets.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import {
  at,
  blueGreen,
  deadlinesOf,
  ordersOf,
  passOf,
  pausedSince,
  promoted,
  replicaSet,
  run,
  type Standing,
  updating,
} from '../../given.ts'

describe('the size of the new ReplicaSet', () => {
  const plan = blueGreen({ previewReplicaCount: 1 }, { replicas: 10 })
  const sizeWith = (status: Partial<RolloutStatus>, paused = false): number => {
    const spec = blueGreen({ previewReplicaCount: 1 }, { replicas: 10, paused })
    return newReplicas(passOf(updating(paused ? spec : plan, { status })))
  }
  const active = { activeSelector: 'v1' }

  it.each<[string, Partial<RolloutStatus>, number]>([
    ['all of them without an active one', {}, 10],
    ['all of them once it is active itself', { activeSelector: 'v2' }, 10],
    ['all of them in a full promotion', { ...active, promoteFull: true }, 10],
    [
      'the preview’s of a new template, checkpoint or not',
      { ...active, currentPodHash: 'v1', scaleUpPreviewCheckPoint: true },
      1,
    ],
    ['all of them past the checkpoint', { ...active, scaleUpPreviewCheckPoint: true }, 10],
    ['the preview’s otherwise', active, 1],
  ])('is %s', (_, status, expected) => {
    expect(sizeWith(status)).toBe(expected)
  })

  it('is the preview’s in a pause, past the checkpoint or not', () => {
    const past = { ...active, scaleUpPreviewCheckPoint: true }
    expect(sizeWith({ ...past, ...pausedSince(9) })).toBe(1)
    expect(sizeWith(past, true)).toBe(1)
  })

  it('is all of them without previewReplicaCount', () => {
    expect(newReplicas(passOf(updating(blueGreen(), { status: active })))).toBe(4)
  })
})

describe('ReplicaSets are all sized in one pass', () => {
  it('the stable, the new, and the old ones', () => {
    const sets = [replicaSet('v1', 3), replicaSet('v2', 0), replicaSet('v0', 1)]
    const pass = passOf(updating(blueGreen(), { replicaSets: sets }))
    expect(replicaSets(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['scale v1 3→4', 'scale v2 0→4'])
    expect(deadlinesOf(pass)).toEqual({ v0: 130 })
  })

  it('a conflict of the stable with itself fails it: the next pass goes on', () => {
    const sets = [replicaSet('v2', 3)]
    const pass = passOf(promoted(blueGreen(), { replicaSets: sets }))
    expect(replicaSets(pass)).toBe('failed')
    expect(ordersOf(pass)).toEqual(['scale v2 3→4'])
  })
})

describe('an old ReplicaSet', () => {
  const old = (plan: Parameters<typeof promoted>[0], more = {}) => {
    const sets = [replicaSet('v1', 1, more), replicaSet('v2', 4)]
    const pass = passOf(promoted(plan, { replicaSets: sets }))
    replicaSets(pass)
    return pass
  }

  it('is held at full size until its deadline, whatever its own was', () => {
    const pass = old(blueGreen(), { scaleDownAt: at(130) })
    expect(ordersOf(pass)).toEqual(['scale v1 1→4'])
    expect(pass.wake).toBe(130_000 - 1)
  })

  it('goes at its deadline', () => {
    expect(ordersOf(old(blueGreen(), { scaleDownAt: at(100) }))).toEqual(['scale v1 1→0'])
  })

  it('stays for good with a delay of 0', () => {
    const pass = old(blueGreen({ scaleDownDelaySeconds: 0 }))
    expect([ordersOf(pass), deadlinesOf(pass)]).toEqual([[], {}])
  })

  it('beyond the limit of revisions goes at once, the oldest first', () => {
    const plan = blueGreen({ scaleDownDelayRevisionLimit: 1 })
    const delayed = (hash: string) => replicaSet(hash, 4, { scaleDownAt: at(9000) })
    const sets = [delayed('v1'), replicaSet('v2', 4, { revision: 5 }), delayed('v3')]
    const pass = passOf(promoted(plan, { replicaSets: sets }))
    replicaSets(pass)
    expect(ordersOf(pass)).toEqual(['scale v1 4→0'])
  })

  it('stays while a verdict is open that may send traffic back', () => {
    const post = { postPromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    const sets = [replicaSet('v1', 4), replicaSet('v2', 4), replicaSet('v0', 4)]
    const status = { activeSelector: 'v2' }
    const open = passOf(updating(blueGreen(post), { replicaSets: sets, status }))
    replicaSets(open)
    expect(deadlinesOf(open)).toEqual({})
    const delay = blueGreen({ ...post, scaleDownDelaySeconds: 30 })
    const given = passOf(updating(delay, { replicaSets: sets, status }))
    replicaSets(given)
    expect(deadlinesOf(given)).toEqual({ v0: 130 })
  })
})

describe('a conflict', () => {
  const written = (name: string) => {
    const sets = [replicaSet('v1', 3), replicaSet('v2', 4)]
    if (name === 'demo-v2') sets.splice(0, 2, replicaSet('v1', 4), replicaSet('v2', 3))
    const pass = passOf(updating(blueGreen(), { replicaSets: sets }))
    pass.replicaSets = pass.replicaSets.map((one) => (one.name === name ? { ...one } : one))
    return { outcome: replicaSets(pass), orders: ordersOf(pass) }
  }

  it.each(['demo-v1', 'demo-v2'])('over %s fails the pass', (name) => {
    expect(written(name)).toEqual({ outcome: 'failed', orders: [] })
  })
})

describe('of several old ReplicaSets', () => {
  it('those without pods are left alone', () => {
    const emptied = replicaSet('v0', 0, { scaleDownAt: at(130) })
    const sets = [replicaSet('v1', 4), replicaSet('v2', 4), emptied, replicaSet('v3', 4)]
    const pass = passOf(updating(blueGreen(), { replicaSets: sets }))
    replicaSets(pass)
    expect(deadlinesOf(pass)).toEqual({ v0: 130, v3: 130 })
    expect(pass.replicaSets).toContain(emptied)
  })

  it('those that have their size are not written, whatever they were last told', () => {
    const held = replicaSet('v1', 4, { scaleDownAt: at(130), desiredReplicas: 3 })
    const pass = passOf(promoted(blueGreen(), { replicaSets: [held, replicaSet('v2', 4)] }))
    replicaSets(pass)
    expect(pass.replicaSets[0]).toBe(held)
  })

  it('none goes while an analysis is inconclusive', () => {
    const sets = [replicaSet('v1', 4), replicaSet('v2', 4), replicaSet('v0', 4)]
    const status = pausedSince(9, 'InconclusiveAnalysisRun')
    const pass = passOf(updating(blueGreen(), { replicaSets: sets, status }))
    replicaSets(pass)
    expect(deadlinesOf(pass)).toEqual({})
  })

  it('all wait out their delay where no verdict is open', () => {
    const post = { postPromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    const sets = [replicaSet('v1', 4), replicaSet('v2', 4), replicaSet('v0', 4)]
    const deadlines = (plan: ReturnType<typeof blueGreen>, more: Standing = {}) => {
      const { status, ...standing } = more
      const switched = { activeSelector: 'v2', ...status }
      const pass = passOf(updating(plan, { replicaSets: sets, ...standing, status: switched }))
      replicaSets(pass)
      return deadlinesOf(pass)
    }
    expect(deadlines(blueGreen())).toEqual({ v0: 130 })
    const postPromotionRun = { name: 'a', status: 'Running', message: '' } as const
    const judged = (phase: 'Running' | 'Successful'): Standing => ({
      analysisRuns: [run('a', { phase })],
      status: { postPromotionRun },
    })
    expect(deadlines(blueGreen(post), judged('Running'))).toEqual({})
    expect(deadlines(blueGreen(post), judged('Successful'))).toEqual({ v0: 130 })
    expect(deadlines(blueGreen(post), { status: { activeSelector: 'v1' } })).toEqual({ v0: 130 })
  })
})
