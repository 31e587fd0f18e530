import { expect, it } from 'vitest'
import type { Operation } from '../../../../src/application/argocd/applicationState.ts'
import { operationLook } from '../../../../src/application/argocd/operation/operationLook.ts'
import { noRetry } from '../../../../src/application/argocd/operation/retry.ts'
import { startSync } from '../../../../src/application/argocd/operation/startSync.ts'
import { at, commitsOf, configMap, shop, turnOf, viewOf } from '../given.ts'

const ordered = { prune: false, syncOptions: [], resources: null, selfHealAttempts: 0 }
const asked = { automated: true, retry: noRetry }
const [commit] = commitsOf([configMap('a', '1'), configMap('b', '1', 1)])
const commits = commit === undefined ? [] : [commit]
const started = startSync({ ...shop, revision: commit?.hash ?? '' }, ordered, asked, at(10))
  .operation as Operation

it('a wave is applied, and the next one is looked at two seconds later', () => {
  const turn = turnOf(viewOf(commits))
  operationLook(turn, started, at(10))
  expect(turn.orders.map(({ kind }) => kind)).toEqual(['applyObject'])
  expect(turn.app.operation).toMatchObject({ lookAt: at(12), state: { phase: 'Running' } })
  operationLook(turn, turn.app.operation as Operation, at(12))
  expect(turn.orders).toHaveLength(2)
  expect(turn.app.operation).toMatchObject({
    lookAt: null,
    state: { phase: 'Succeeded', message: 'successfully synced (all tasks run)' },
  })
})

it('an operation that has ended asks for a comparison', () => {
  const turn = turnOf(viewOf(commitsOf([configMap('a', '1')])))
  operationLook(turn, started, at(10))
  expect(turn.app.poll.requested).toBe(2)
})

it('a window holds an operation up without ending it', () => {
  const window = {
    kind: 'deny',
    schedule: '* * * * *',
    duration: '2h',
    applications: ['*'],
    namespaces: [],
    clusters: [],
    manualSync: false,
    timeZone: '',
    andOperator: false,
    syncOverrun: false,
  } as const
  const turn = turnOf(viewOf(commits, { windows: [window] }))
  operationLook(turn, started, at(10))
  expect(turn.orders).toEqual([])
  expect(turn.app.operation?.state).toMatchObject({
    phase: 'Running',
    message: 'Sync operation blocked by sync window',
  })
})

it('what the API server refuses fails in the dry run, and is tried again later', () => {
  const retry = { limit: 1, refresh: false, backoff: null }
  const { operation } = startSync(
    { ...shop, revision: commit?.hash ?? '' },
    ordered,
    { automated: true, retry },
    at(10),
  )
  const turn = turnOf(viewOf(commits, { objectionTo: () => 'no' }))
  operationLook(turn, operation as Operation, at(10))
  expect(turn.app.operation?.state).toMatchObject({ phase: 'Running', retryCount: 1 })
  expect(turn.app.operation?.state.message).toMatch(/dry run\)[^.]*\. Retrying attempt #1/)
})
