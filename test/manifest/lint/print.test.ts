import { expect, it } from 'vitest'
import { printLintOf } from '../../../src/manifest/lint/print.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { canary, service } from '../given.ts'

function lint(...documents: readonly Json[]): ReturnType<typeof printLintOf> {
  return printLintOf(documents.map((value) => ({ ok: true, value })))
}

it('prints nothing where all is well', () => {
  expect(lint(canary(), null, { apiVersion: 'v1', kind: 'ConfigMap' })).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  })
})

it('prints the body of every objection, and the first as the error', () => {
  const broken = canary({ steps: [{ setWeight: 101 }] }, { minReadySeconds: -1 })
  const { exitCode, stdout, stderr } = lint(broken)
  expect(exitCode).toBe(1)
  expect(stdout.trim().split('\n').length).toBeGreaterThan(1)
  expect(stderr).toMatch(/^Error: spec\./)
  expect(stderr).toContain(stdout.split('\n')[0])
})

it('looks at a Service that the Rollout names, and at no other', () => {
  const rollout = canary({ canaryService: 'c', stableService: 's' })
  const strange = service('s', { spec: { selector: { app: 'other' } } })
  expect(lint(rollout, strange).stderr).toContain('has unmatch label "app" in rollout')
  const elsewhere = service('x', { spec: { selector: { app: 'other' } } })
  expect(lint(rollout, elsewhere).exitCode).toBe(0)
})

it('ends at the first document that it cannot read', () => {
  const broken = canary({ steps: [{ setWeight: 101 }] })
  const { stdout, stderr } = lint(broken, { ...canary(), sepc: 1 })
  expect(stdout).toBe('')
  expect(stderr).toContain('json: unknown field "sepc"')
  expect(printLintOf([{ ok: false, error: 'yaml: no' }]).stderr).toBe('Error: yaml: no\n')
})

it('objects to a VirtualService whose Rollout, by annotation or by a shared name, has no Istio', () => {
  const virtualService = (metadata: JsonObject): JsonObject => ({
    apiVersion: 'networking.istio.io/v1beta1',
    kind: 'VirtualService',
    metadata: { name: 'vs', ...metadata },
    spec: {},
  })
  const annotated = virtualService({
    annotations: { 'argo-rollouts.argoproj.io/managed-by-rollouts': 'demo' },
  })
  const error =
    'Error: spec.strategy.canary.trafficRouting.istio: Invalid value: "demo": ' +
    'Rollout object is not configured with Istio traffic routing\n'
  expect(lint(canary(), annotated).stderr).toBe(error)
  expect(lint(canary(), virtualService({})).stderr).toBe('')
  const nameless = { ...canary(), metadata: {} }
  expect(lint(nameless, virtualService({})).stderr).toBe(error.replace('"demo"', '""'))
})
