import { describe, expect, it } from 'vitest'
import {
  reconcileApplication,
  wakeAtOf,
} from '../../../src/application/argocd/reconcileApplication.ts'
import { at, commitsOf, configMap, serverOf, shop, viewOf } from './given.ts'

const commits = commitsOf([configMap('a', '1')])

describe('a turn over an Application', () => {
  it('compares a new one and syncs it, and is called again for the next resync', () => {
    const { state, orders, wakeAt } = reconcileApplication(shop, viewOf(commits), at(0))
    expect(orders.map(({ kind }) => kind)).toEqual(['applyObject'])
    expect(state.operation?.state.phase).toBe('Succeeded')
    expect(state.sync).toBe('Synced')
    expect(wakeAt).toBe(at(120))
    expect(wakeAtOf(state)).toBe(at(120))
  })

  it('does nothing before anything is due', () => {
    const view = viewOf(commits)
    const { state } = reconcileApplication(shop, view, at(0))
    const later = reconcileApplication(state, view, at(60))
    expect([later.state === state, later.orders]).toEqual([true, []])
  })

  it('sees a drift as soon as the watch tells of it', () => {
    const policy = { syncPolicy: { automated: { selfHeal: true } } }
    const { state, orders } = reconcileApplication(shop, viewOf(commits, policy), at(0))
    const [order] = orders
    if (order?.kind !== 'applyObject') throw new Error('nothing was applied')
    const drifted = { ...order.object, data: { value: 'drifted' } }
    const view = viewOf(commits, { ...policy, server: serverOf(drifted), seen: 'changed' })
    const healed = reconcileApplication(state, view, at(30))
    expect(healed.orders.map(({ kind }) => kind)).toEqual(['applyObject'])
    expect(healed.state.operation?.request.selfHealAttempts).toBe(1)
    const again = reconcileApplication(healed.state, { ...view, seen: 'again' }, at(31))
    // Two seconds from the end of the last operation.
    expect([again.orders, again.wakeAt]).toEqual([[], at(32)])
  })
})
