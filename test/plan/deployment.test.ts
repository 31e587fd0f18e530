import { expect, it } from 'vitest'
import { editDeployment } from '../../src/plan/deployment.ts'
import { deploymentSpec, podTemplate } from '../deployment/given.ts'

it('writes a field in the typed spec and in the manifest', () => {
  const source = { kind: 'Deployment', spec: { replicas: 1, paused: true } }
  const edited = editDeployment(deploymentSpec({ source }), { replicas: 4 })
  expect(edited.replicas).toBe(4)
  expect(edited.source).toEqual({ kind: 'Deployment', spec: { replicas: 4, paused: true } })
})

it('writes a template as it was written itself', () => {
  const template = podTemplate('app:v2')
  expect(editDeployment(deploymentSpec(), { template }).source).toEqual({
    spec: { template: template.source },
  })
})

it('leaves a spec alone that has the value, be it by default', () => {
  const spec = deploymentSpec()
  expect(editDeployment(spec, { replicas: 1, paused: false })).toBe(spec)
})
