import { expect, it } from 'vitest'
import { granularityOf, itemElement } from '../../../src/application/apply/schema.ts'

// What was recorded of the CRD of Argo Rollouts and of Services: flux-drift.
it('a selector is one value, labels are many', () => {
  expect(granularityOf('selector', { app: 'x' }).kind).toBe('atomic')
  expect(granularityOf('labels', { app: 'x' }).kind).toBe('map')
})

it('steps are one value, containers are known by their names', () => {
  expect(granularityOf('steps', [{ setWeight: 10 }]).kind).toBe('atomic')
  expect(granularityOf('containers', [])).toEqual({ kind: 'list', keys: ['name'] })
})

it('ports of containers and of Services have different keys, and a default protocol', () => {
  const ofContainer = [{ containerPort: 80 }]
  const ofService = [{ port: 80, targetPort: 8080 }]
  expect(itemElement(ofContainer[0] ?? null, granularityOf('ports', ofContainer))).toBe(
    'k:{"containerPort":80,"protocol":"TCP"}',
  )
  expect(itemElement(ofService[0] ?? null, granularityOf('ports', ofService))).toBe(
    'k:{"port":80,"protocol":"TCP"}',
  )
})

it('a finalizer is known by its text', () => {
  expect(itemElement('a', granularityOf('finalizers', ['a']))).toBe('v:"a"')
})
