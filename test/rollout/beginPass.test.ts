import { describe, expect, it } from 'vitest'
import type { OwnedExperiment } from '../../src/cluster/objects.ts'
import { at, canary, passOf, promoted, replicaSet, routed, run, updating } from './given.ts'

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

  it('has asked for nothing yet', () => {
    const asked = { add: [], remove: [], clear: false, abort: false, dropAbort: false }
    const pass = passOf(updating(plan, { status: { abort: true } }))
    expect(pass.pause).toEqual({ ...asked, abortMessage: '' })
    expect([pass.effects, pass.wake, pass.asksAgain, pass.failure]).toEqual([[], null, false, ''])
    expect([pass.otherRuns, pass.otherExperiments]).toEqual([[], []])
  })

  it('takes new and stable for one after a promotion', () => {
    const pass = passOf(promoted(plan))
    expect(pass.newRS).toBe(pass.stableRS)
  })

  it('runs a moment after its second, so that what is due then has passed', () => {
    const pass = passOf(updating(plan), 7)
    expect([pass.clock, pass.second]).toEqual([7001, 7000])
  })

  it('takes the first of two ReplicaSets of one hash, be it the new or the stable one', () => {
    const [v1, v2] = [replicaSet('v1', 1), replicaSet('v2', 1)]
    const replicaSets = [v1, v2, { ...v1, name: 'again-v1' }, { ...v2, name: 'again-v2' }]
    const pass = passOf(updating(plan, { replicaSets }))
    expect([pass.newRS, pass.stableRS]).toEqual([v2, v1])
    expect(pass.others.map(({ name }) => name)).toEqual(['again-v1', 'again-v2'])
  })

  it('takes none without a hash for the stable one', () => {
    const replicaSets = [replicaSet('v0', 1, { hash: '' }), replicaSet('v2', 1)]
    expect(passOf(updating(plan, { replicaSets, status: { stableRS: '' } })).stableRS).toBeNull()
  })

  it.each([
    ['stepRun', 'step'],
    ['backgroundRun', 'background'],
    ['prePromotionRun', 'prePromotion'],
    ['postPromotionRun', 'postPromotion'],
  ] as const)('finds the run that the status names as %s', (key, kind) => {
    const status = { [key]: { name: 'b', status: 'Running', message: '' } }
    const analysisRuns = [run('a'), run('b'), run('c')]
    const pass = passOf(updating(plan, { analysisRuns, status }))
    const none = { step: null, background: null, prePromotion: null, postPromotion: null }
    expect(pass.runs).toEqual({ ...none, [kind]: analysisRuns[1] })
    expect(pass.otherRuns.map(({ name }) => name)).toEqual(['a', 'c'])
  })

  it('finds the Experiment that the status names', () => {
    const [x, y] = ['x', 'y'].map((name) => ({ name }) as OwnedExperiment)
    const experiments = [x, y].filter((one) => one !== undefined)
    const pass = passOf(updating(plan, { experiments, status: { currentExperiment: 'y' } }))
    expect([pass.experiment, pass.otherExperiments]).toEqual([y, [x]])
  })

  it('remembers whether the weights of the status were verified', () => {
    const side = { weight: 50, serviceName: '', podTemplateHash: '' }
    const weights = { canary: side, stable: side, additional: [], verified: true }
    expect(passOf(updating(routed(), { status: { weights } })).verified).toBe(true)
    expect(passOf(updating(routed())).verified).toBeNull()
  })

  it('knows whether the new ReplicaSet waits out a delay that is not over', () => {
    const waits = (second: number): boolean => {
      const replicaSets = [replicaSet('v2', 1, { scaleDownAt: at(100) })]
      return passOf(updating(plan, { replicaSets }), second).newRSWithinDelay
    }
    expect([waits(99), waits(99.999), waits(100)]).toEqual([true, false, false])
    expect(passOf(updating(plan)).newRSWithinDelay).toBe(false)
  })
})
