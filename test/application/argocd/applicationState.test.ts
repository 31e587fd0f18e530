import { expect, it } from 'vitest'
import { lastOperationOf, serverIn } from '../../../src/application/argocd/applicationState.ts'
import { noRetry } from '../../../src/application/argocd/operation/retry.ts'
import { startSync } from '../../../src/application/argocd/operation/startSync.ts'
import { at, commitsOf, shop, turnOf, viewOf } from './given.ts'

it('a turn builds the cluster once, and only if somebody looks', () => {
  let built = 0
  const view = viewOf(commitsOf([]))
  const server = () => {
    built++
    return view.server()
  }
  const counting = { ...view, server }
  const turn = turnOf(counting)
  expect(built).toBe(0)
  expect(serverIn(turn)).toBe(serverIn(turn))
  expect(built).toBe(1)
})

it('the newest operation is the last one, with the source that it synced', () => {
  const ordered = { prune: false, syncOptions: [], resources: null, selfHealAttempts: 3 }
  const app = startSync(shop, ordered, { automated: true, retry: noRetry }, at(5))
  const source = { path: '.' }
  expect(lastOperationOf(null, source)).toBeNull()
  expect(lastOperationOf(app.operation, source)).toMatchObject({
    phase: 'Running',
    selfHealAttempts: 3,
    result: { source },
  })
})
