import { expect, it } from 'vitest'
import {
  datadogPatience,
  datadogRequest,
  isV1,
  objectionToCredentials,
} from '../../../src/providers/datadog/request.ts'
import { asking } from '../../../src/providers/http/asking.ts'
import { ampleCluster } from '../../../src/providers/measure.ts'
import { start } from '../../../src/units/time.ts'

const keys = { 'api-key': 'k', 'app-key': 'a' }
const withSecrets = (secrets: Record<string, Record<string, string>>) => ({
  ...ampleCluster,
  secrets,
})

it('the first version has its times in the URL', () => {
  expect(asking(datadogRequest({ query: 'q', interval: '1m' }, start, ampleCluster))).toEqual({
    ok: true,
    method: 'GET',
    url: 'https://api.datadoghq.com/api/v1/query?from=1767225540&query=q&to=1767225600',
  })
  expect([isV1({}), isV1({ apiVersion: 'v2' })]).toEqual([true, false])
})

it('the Secret says where to ask, and is needed', () => {
  const cluster = withSecrets({ 'argo-rollouts/datadog': { ...keys, address: 'https://eu' } })
  expect(asking(datadogRequest({ apiVersion: 'v2' }, start, cluster))).toMatchObject({
    url: 'https://eu/api/v2/query/scalar',
  })
  expect(objectionToCredentials({}, cluster)).toBe('')
  expect(objectionToCredentials({}, withSecrets({}))).toMatch(/^failed to find the credentials/)
})

it('a namespaced Secret is that of the run', () => {
  const cluster = withSecrets({ 'default/mine': keys })
  const config = { secretRef: { name: 'mine', namespaced: true } }
  expect(objectionToCredentials(config, cluster)).toBe('')
  expect(objectionToCredentials({ secretRef: { name: 'mine' } }, cluster)).not.toBe('')
})

it('its client waits for 10 seconds, or as it is told', () => {
  expect([datadogPatience({}), datadogPatience({ requestTimeout: '1s' })]).toEqual([10_000, 1000])
})
