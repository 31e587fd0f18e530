import { expect, it } from 'vitest'
import { health } from '../../../../src/application/argocd/health/health.ts'
import { startedSync } from '../../../../src/application/argocd/sync/engineLook.ts'
import { syncTurn } from '../../../../src/application/argocd/sync/syncTurn.ts'
import { terminateSync } from '../../../../src/application/argocd/sync/terminateSync.ts'
import { brief, clusterWith, config, holding, hookIs, type Oddities, planFor } from './clusters.ts'

const targets = [config('h', hookIs('PreSync')), config('a')]
const running = { 'ConfigMap/h': health('Progressing') }

// A sync whose first hook has been applied, and then its end.
function ended(oddities: Oddities) {
  const begun = syncTurn(startedSync, planFor(targets, holding()), clusterWith(), holding())
  const plan = planFor(targets, begun.world)
  const turn = terminateSync(begun.state, plan, clusterWith(oddities), begun.world)
  const { phase, message, results } = turn.state
  const hook = results.map((result) => `${result.hookPhase}: ${result.message}`)
  return { orders: turn.orders.map(brief), phase, message, hook }
}

it('a running hook goes with the sync', () => {
  expect(ended({ health: running })).toEqual({
    orders: ['removeFinalizer h', 'deleteHook h'],
    phase: 'Failed',
    message: 'Operation terminated',
    hook: ['Failed: Terminated'],
  })
})

it('a hook that has ended by itself in the meantime stays, and is told', () => {
  expect(ended({ health: { 'ConfigMap/h': health('Healthy', 'done') } })).toMatchObject({
    orders: ['removeFinalizer h'],
    hook: ['Succeeded: done'],
  })
})

it('what cannot be ended is an error', () => {
  expect(ended({ health: running, refuses: { 'ConfigMap/h': 'forbidden' } })).toMatchObject({
    phase: 'Error',
    message: 'Operation termination had errors',
  })
})
