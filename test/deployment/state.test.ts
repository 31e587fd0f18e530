import { expect, it } from 'vitest'
import { startDeployment } from '../../src/deployment/state.ts'
import { deploymentSpec } from './given.ts'

it('begins with the first generation, which nobody has observed, and no revision', () => {
  const state = startDeployment(deploymentSpec())
  expect(state).toMatchObject({ generation: 1, revision: 0, replicaSets: [] })
  expect(state.status).toMatchObject({ observedGeneration: 0, conditions: [] })
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})
