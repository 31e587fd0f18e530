import { describe, expect, it } from 'vitest'
import { canary, passOf, promoted, replicaSet, run, updating } from './given.ts'

const plan = canary()

describe('a pass that begins', () => {
  it('tells the new, the stable and the other ReplicaSets apart', () => {
    const replicaSets = ['v0', 'v1', 'v2', 'v3'].map((hash) => replicaSet(hash, 1))
    const pass = passOf(updating(plan, { replicaSets }))
    expect([pass.newRS?.hash, pass.stableRS?.hash]).toEqual(['v2', 'v1'])
    expect(pass.others.map(({ hash }) => hash)).toEqual(['v0', 'v3'])
    expect([pass.othersWant, pass.othersAvailable]).toEqual([2, 2])
  })

  it('counts the pods of all ReplicaSets', () => {
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 2, { ready: 1, available: 0 })]
    const pass = passOf(updating(plan, { replicaSets }))
    expect([pass.allHave, pass.allReady, pass.allAvailable]).toEqual([5, 4, 3])
  })

  it('knows no stable ReplicaSet before the first deployment', () => {
    expect(passOf(updating(plan, { status: { stableRS: '' } })).stableRS).toBeNull()
  })

  it('takes new and stable for one after a promotion', () => {
    const pass = passOf(promoted(plan))
    expect(pass.newRS).toBe(pass.stableRS)
  })

  it('runs a moment after its second, so that what is due then has passed', () => {
    const pass = passOf(updating(plan), 7)
    expect([pass.clock, pass.second]).toEqual([7001, 7000])
  })

  it('finds the runs that the status names', () => {
    const status = { stepRun: { name: 'b', status: 'Running', message: '' } } as const
    const pass = passOf(updating(plan, { analysisRuns: [run('a'), run('b')], status }))
    expect(pass.runs.step?.name).toBe('b')
    expect(pass.otherRuns.map(({ name }) => name)).toEqual(['a'])
  })
})
