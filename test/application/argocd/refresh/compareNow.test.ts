import { describe, expect, it } from 'vitest'
import {
  compareNow,
  isUnderWay,
  windowsOf,
} from '../../../../src/application/argocd/refresh/compareNow.ts'
import { at, commitsOf, configMap, shop, turnOf, viewOf } from '../given.ts'

const commits = commitsOf([configMap('a', '1')], [configMap('a', '2')])
const [first, second] = commits.map(({ hash }) => hash)

describe('a comparison', () => {
  it('of level 1 keeps to the commit that was compared last', () => {
    const turn = turnOf(viewOf(commits), { ...shop, revision: first ?? '' })
    compareNow(turn, 1, at(70))
    expect(turn.app.revision).toBe(first)
    compareNow(turn, 2, at(70))
    expect(turn.app.revision).toBe(second)
  })

  it('that finds a difference starts a sync where that is automated', () => {
    const byItself = turnOf(viewOf(commits))
    compareNow(byItself, 2, at(70))
    expect(isUnderWay(byItself.app)).toBe(true)
    const byHand = turnOf(viewOf(commits, { syncPolicy: {} }))
    compareNow(byHand, 2, at(70))
    expect([byHand.app.sync, byHand.app.operation]).toEqual(['OutOfSync', null])
  })

  it('starts no second sync while one goes on', () => {
    const turn = turnOf(viewOf(commits))
    compareNow(turn, 2, at(70))
    const { operation } = turn.app
    compareNow(turn, 2, at(80))
    expect(turn.app.operation).toBe(operation)
  })

  it('says why it does not try the same commit again', () => {
    const turn = turnOf(viewOf(commits))
    compareNow(turn, 2, at(70))
    const { operation } = turn.app
    if (operation === null) throw new Error('no sync')
    const failed = { ...operation.state, phase: 'Failed', message: 'no' } as const
    turn.app = { ...turn.app, operation: { ...operation, state: failed } }
    compareNow(turn, 2, at(80))
    expect(turn.app.conditions).toEqual([`SyncError: Failed last sync attempt to [${second}]: no`])
  })
})

it('the windows of a project concern an Application by its name', () => {
  const window = {
    kind: 'allow',
    schedule: '0 0 * * *',
    duration: '1h',
    applications: ['other*'],
    namespaces: [],
    clusters: [],
    manualSync: false,
    timeZone: '',
    andOperator: false,
    syncOverrun: false,
  } as const
  const ours = { ...window, applications: ['sh*'] }
  expect(windowsOf(viewOf(commits, { windows: [window, ours] }))).toEqual([ours])
})
