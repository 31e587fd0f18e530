import { expect, it } from 'vitest'
import { ampleCluster } from '../../src/providers/measure.ts'
import { secretNamed, secretNotFound, valueIn } from '../../src/providers/secrets.ts'

const secrets = { 'argo-rollouts/datadog': { 'api-key': 'k' } }

it('a Secret is found where the controller lives, or where it is said to be', () => {
  const cluster = { ...ampleCluster, secrets }
  const found = secretNamed(cluster, 'datadog')
  expect(found.kind).toBe('found')
  expect([valueIn(found, 'api-key'), valueIn(found, 'app-key')]).toEqual(['k', ''])
  expect(secretNamed(cluster, 'datadog', 'default').kind).toBe('missing')
  expect(secretNotFound('datadog')).toBe('secrets "datadog" not found')
})

it('where nobody says which Secrets there are, every one is there', () => {
  expect(secretNamed(ampleCluster, 'datadog')).toEqual({ kind: 'assumed' })
})
