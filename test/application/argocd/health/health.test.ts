import { expect, it } from 'vitest'
import {
  brokenCheck,
  health,
  healthCodes,
  isHealthCode,
  isWorseHealth,
} from '../../../../src/application/argocd/health/health.ts'

it('the codes stand from good to bad', () => {
  for (const [at, worse] of healthCodes.entries()) {
    const better = healthCodes[at - 1] ?? ''
    expect([isWorseHealth(better, worse), isWorseHealth(worse, better)]).toEqual([at > 0, false])
  }
  expect([isWorseHealth('Degraded', 'Degraded'), isWorseHealth('', 'Healthy')]).toEqual([
    false,
    false,
  ])
})

it('a check that breaks is Unknown, and says that it broke', () => {
  expect(brokenCheck('why')).toEqual({ status: 'Unknown', message: 'why', failed: true })
  expect(health('Healthy')).toEqual({ status: 'Healthy', message: '', failed: false })
})

it('a code is one of six words', () => {
  expect(['Healthy', 'Paused', ''].map(isHealthCode)).toEqual([true, false, false])
})
