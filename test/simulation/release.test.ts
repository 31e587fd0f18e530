import { describe, expect, it } from 'vitest'
import { rulesOfVersion } from '../../src/releases/rules.ts'
import { planUnder, planUnderRules } from '../../src/simulation/release.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { planOf, simulated } from './given.ts'

const threshold = { replicaProgressThreshold: { type: 'Pods', value: 1 } }

describe('a plan under another release', () => {
  it('is read by its rules, and so is every edit of it', () => {
    const { plan, diagnostics } = planUnder(planOf(threshold), 'v1.8')
    expect(plan?.controller).toBe(rulesOfVersion('v1.8.4'))
    expect(plan?.rollout.strategy).toMatchObject({ replicaProgressThreshold: null })
    expect(diagnostics).toMatchObject([
      {
        code: 'unknown-to-controller',
        severity: 'warning',
        path: 'spec.strategy.canary.replicaProgressThreshold',
      },
    ])
  })

  it('may be refused where the newest accepts it', () => {
    const pingPong = { pingService: 'demo-canary', pongService: 'demo-stable' }
    const trafficRouting = { plugins: { 'a/b': {} } }
    const plan = planOf({ pingPong, trafficRouting })
    expect(plan.rollout.refused).toBe('')
    expect(planUnder(plan, 'v1.9').plan?.rollout.refused).toContain('Ping-pong feature works')
  })

  it('is the very plan where nothing else is named', () => {
    const plan = planOf()
    expect(planUnder(plan, undefined).plan).toBe(plan)
    expect(planUnderRules(plan, plan.controller).plan).toBe(plan)
  })
})

describe('a scenario', () => {
  it('is played by the controller that it names, and says what that one drops', () => {
    const old = simulated({ plan: planOf(threshold), controller: 'v1.8.3' })
    expect(old.diagnostics.map(({ code }) => code)).toEqual(['unknown-to-controller'])
    expect(old.at('0s')?.rollout?.controller).toBe(rulesOfVersion('v1.8.3'))
    expect(simulated().at('0s')?.rollout?.controller).toBe(rulesOfVersion('master'))
  })

  it('that names none there is is refused with the list', () => {
    const { end, diagnostics } = simulated({ controller: 'v1.7' } as unknown as Partial<Scenario>)
    expect(end.reason).toBe('refused')
    expect(diagnostics).toMatchObject([{ code: 'no-such-controller', path: 'controller' }])
    expect(diagnostics[0]?.hint).toContain('v1.8.3')
  })
})
