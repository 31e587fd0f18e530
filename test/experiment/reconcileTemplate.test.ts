import { describe, expect, it } from 'vitest'
import type { PlainReplicaSet } from '../../src/cluster/objects.ts'
import { beginDraft } from '../../src/experiment/draft.ts'
import {
  desiredReplicas,
  reconcileTemplate,
  statusOf,
} from '../../src/experiment/reconcileTemplate.ts'
import type { ExperimentState } from '../../src/experiment/state.ts'
import { at, replicaSet, running, template, templateStatus, view } from './given.ts'

const pass = (begun: ExperimentState, replicaSets: readonly PlainReplicaSet[], second: number) => {
  const draft = beginDraft({ ...begun, replicaSets }, view(), at(second))
  for (const one of begun.spec.templates) reconcileTemplate(draft, one)
  return draft
}

const ended = running({}, { phase: 'Successful' })

describe('a template at its end', () => {
  it('gets a deadline, and keeps its pods until then', () => {
    const draft = pass(ended, [replicaSet('exp-canary')], 10)
    expect(draft.orders).toEqual([
      {
        kind: 'annotateReplicaSet',
        at: at(10),
        replicaSet: 'exp-canary',
        revision: 0,
        desiredReplicas: 0,
        scaleDownAt: at(40),
        minReadySeconds: 0,
        template: replicaSet('exp-canary').template,
      },
    ])
    expect(draft.wakeAt).toBe(at(40))
    expect(draft.templateStatuses[0]?.lastTransitionTime).toBe(at(10))
  })

  it('is scaled down at the deadline', () => {
    const draft = pass(ended, [replicaSet('exp-canary', { scaleDownAt: at(40) })], 40)
    expect(draft.orders).toEqual([
      {
        kind: 'scaleReplicaSet',
        at: at(40),
        replicaSet: 'exp-canary',
        hash: 'v2',
        from: 1,
        to: 0,
      },
    ])
    expect(draft.events[0]?.message).toBe('Scaled down ReplicaSet exp-canary from 1 to 0')
  })

  it('is scaled down at once without a delay, and loses a deadline that it has', () => {
    const hasty = running({ scaleDownDelaySeconds: 0 }, { phase: 'Failed' })
    const draft = pass(hasty, [replicaSet('exp-canary', { scaleDownAt: at(99) })], 10)
    expect(draft.orders.map(({ kind }) => kind)).toEqual(['annotateReplicaSet', 'scaleReplicaSet'])
    expect(draft.orders[0]).toMatchObject({ scaleDownAt: null })
  })

  it('asks for no wake-up beyond the resync period', () => {
    const slow = running({ scaleDownDelaySeconds: 901 }, { phase: 'Failed' })
    expect(pass(slow, [replicaSet('exp-canary')], 0).wakeAt).toBeNull()
  })

  it('is made even so, with no pods, if it never was', () => {
    const stopped = running({}, { terminate: true, templateStatuses: [] })
    const draft = pass(stopped, [], 0)
    expect(draft.orders.map(({ kind }) => kind)).toEqual(['createReplicaSet'])
    expect(draft.templateStatuses[0]?.status).toBe('Successful')
  })
})

describe('a template', () => {
  it('is Progressing until its pods are available', () => {
    const draft = pass(running(), [replicaSet('exp-canary', { available: 0 })], 10)
    expect(draft.templateStatuses[0]).toMatchObject({
      status: 'Progressing',
      availableReplicas: 0,
      lastTransitionTime: at(10),
    })
  })

  it('is Successful when the duration is over', () => {
    const draft = pass(running({ duration: '10s' }), [replicaSet('exp-canary')], 10)
    expect(draft.templateStatuses[0]?.status).toBe('Successful')
    expect(draft.events[0]?.message).toBe(
      "Template 'canary' transitioned from Running -> Successful",
    )
  })

  it('does not leave a completed status', () => {
    const failed = templateStatus('canary', { status: 'Failed', message: 'late' })
    const draft = pass(running({}, { templateStatuses: [failed] }), [replicaSet('exp-canary')], 9)
    expect(draft.templateStatuses[0]).toMatchObject({ status: 'Failed', message: 'late' })
  })
})

it('wants no pods for what is at its end', () => {
  const canary = template('canary', { replicas: 4 })
  expect(desiredReplicas({ terminating: false }, canary, templateStatus('canary'))).toBe(4)
  expect(desiredReplicas({ terminating: true }, canary, templateStatus('canary'))).toBe(0)
  const done = templateStatus('canary', { status: 'Successful' })
  expect(desiredReplicas({ terminating: false }, canary, done)).toBe(0)
})

it('has an empty status before the first pass', () => {
  expect(statusOf({ templateStatuses: [] }, 'x')).toMatchObject({ name: 'x', status: '' })
})
