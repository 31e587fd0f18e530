import { expect, it } from 'vitest'
import { beginDraft } from '../../src/experiment/draft.ts'
import { reconcileService } from '../../src/experiment/reconcileService.ts'
import type { ExperimentTemplate } from '../../src/plan/experiment.ts'
import { at, pods, replicaSet, running, template, templateStatus, view } from './given.ts'

const reconcile = (
  one: ExperimentTemplate,
  serviceName: string,
  desired: number,
  available = 1,
  otherServices: readonly string[] = [],
) => {
  const draft = beginDraft(running(), view({ otherServices }), at(3))
  const before = templateStatus('canary', { serviceName })
  const observed = replicaSet('exp-canary', { available })
  const status = reconcileService(draft, one, before, observed, desired)
  return { orders: draft.orders, status }
}

it('makes a Service of the name of the ReplicaSet, or of the one that is asked for', () => {
  const { orders, status } = reconcile(template('canary', { serviceName: '' }), '', 1)
  expect(orders).toEqual([{ kind: 'createService', at: at(3), service: 'exp-canary', hash: 'v2' }])
  expect(status).toMatchObject({ serviceName: 'exp-canary', podTemplateHash: 'v2' })
  expect(reconcile(template('canary', { serviceName: 'mine' }), '', 1).orders).toMatchObject([
    { service: 'mine' },
  ])
})

it('makes none twice, none for containers without ports, and none where none is wanted', () => {
  expect(reconcile(template('canary', { serviceName: '' }), 'exp-canary', 1).orders).toEqual([])
  const closed = template('canary', { serviceName: '', template: { ...pods, hasPorts: false } })
  expect(reconcile(closed, '', 1).orders).toEqual([])
  expect(reconcile(template('canary'), '', 1).orders).toEqual([])
})

it('removes it when the last pod is no longer available', () => {
  const wanted = template('canary', { serviceName: '' })
  expect(reconcile(wanted, 'exp-canary', 0, 1).orders).toEqual([])
  const { orders, status } = reconcile(wanted, 'exp-canary', 0, 0)
  expect(orders).toEqual([{ kind: 'deleteService', at: at(3), service: 'exp-canary' }])
  expect(status.serviceName).toBe('')
})

it('does not take over what belongs to somebody else', () => {
  const wanted = template('canary', { serviceName: 'taken' })
  expect(reconcile(wanted, '', 1, 1, ['taken']).status).toMatchObject({
    status: 'Error',
    message:
      "Failed to create Service taken for template 'canary': service taken already exists and is not owned by experiment template canary",
  })
})

it('fails where the name is another template’s', () => {
  const taken = templateStatus('baseline', { serviceName: 'mine' })
  const draft = { ...beginDraft(running(), view(), at(3)), templateStatuses: [taken] }
  const wanted = template('canary', { serviceName: 'mine' })
  const before = templateStatus('canary')
  const status = reconcileService(draft, wanted, before, replicaSet('exp-canary'), 1)
  expect([draft.orders, status.status]).toEqual([[], 'Error'])
})
