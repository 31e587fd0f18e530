import { expect, it } from 'vitest'
import { withDeploymentSpec } from '../../src/deployment/write.ts'
import { editDeployment } from '../../src/plan/deployment.ts'
import { deployment } from './given.ts'

const state = deployment([])

it('is no write where nothing changes', () => {
  expect(withDeploymentSpec(state, { ...state.spec })).toBe(state)
})

it('is a new generation where the spec changes', () => {
  const spec = editDeployment(state.spec, { replicas: 4 })
  expect(withDeploymentSpec(state, spec)).toEqual({ ...state, spec, generation: 2 })
})

it('is no new generation where a default is written out', () => {
  const spec = { ...state.spec, source: { spec: { replicas: 10 } } }
  expect(withDeploymentSpec(state, spec)).toEqual({ ...state, spec })
})
