import { describe, expect, it } from 'vitest'
import { checkDependencies } from '../../../../src/application/flux/kustomization/dependencies.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const sourceRef = { kind: 'GitRepository', name: 'app', namespace: '' }
const dependent = { namespace: 'default', sourceRef, self: { spec: { path: './' } } }
const base = (status: JsonObject, source: JsonObject = { kind: 'GitRepository', name: 'app' }) => ({
  metadata: { name: 'base', namespace: 'default', generation: 1 },
  spec: { sourceRef: source },
  status,
})
const ready = { observedGeneration: 1, conditions: [{ type: 'Ready', status: 'True' }] }
const message = (dep: JsonObject | null, readyExpr = '') =>
  checkDependencies(
    dependent,
    [{ name: 'base', namespace: '', readyExpr }],
    (key) => (key === 'default/base' ? dep : null),
    'main@sha1:b',
  )?.message ?? ''

// Recorded: flux-reconcile, theme dependsOn.
describe('checkDependencies', () => {
  it('wants a dependency that is there, observed and ready', () => {
    expect(message(null)).toBe(
      `dependency 'default/base' not found: kustomizations.kustomize.toolkit.fluxcd.io "base" not found`,
    )
    expect(message(base({}))).toBe("dependency 'default/base' is not ready")
    expect(message(base({ ...ready, observedGeneration: 0 }))).toBe(
      "dependency 'default/base' is not ready",
    )
  })

  it('wants the same revision of the same source', () => {
    expect(message(base(ready))).toBe("dependency 'default/base' revision is not up to date")
    expect(message(base({ ...ready, lastAppliedRevision: 'main@sha1:b' }))).toBe('')
    expect(message(base(ready, { kind: 'GitRepository', name: 'other' }))).toBe('')
  })

  it('asks an expression instead, if there is one', () => {
    expect(message(base({}), "self.spec.path == './'")).toBe('')
    expect(message(base({}), 'has(dep.status.conditions)')).toBe(
      "dependency 'default/base' is not ready according to readyExpr eval",
    )
  })

  it('gives up on an expression that cannot be read', () => {
    const notReady = checkDependencies(
      dependent,
      [{ name: 'base', namespace: '', readyExpr: 'dep.status' }],
      () => base({}),
      '',
    )
    expect(notReady).toEqual({
      terminal: true,
      message:
        'terminal error: failed to evaluate dependency base: ' +
        'CEL expression output type mismatch: expected bool, got dyn',
    })
  })
})
