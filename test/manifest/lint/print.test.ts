import { expect, it } from 'vitest'
import { printLintOf } from '../../../src/manifest/lint/print.ts'
import type { Json } from '../../../src/units/json.ts'
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
