import { describe, expect, it } from 'vitest'
import {
  evaluateHealth,
  readEvaluator,
  readHealthCheckExprs,
  readObjectStatus,
} from '../../../src/application/flux/healthChecks.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { start } from '../../../src/units/time.ts'

const none = { inProgress: '', failed: '', current: '' }
const check = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', ...none, current: 'true' }

describe('readHealthCheckExprs', () => {
  const error = (...checks: readonly (typeof check)[]) => {
    const read = readHealthCheckExprs(checks)
    return read.ok ? '' : read.error
  }

  it('wants `current`, and each kind once', () => {
    expect(error({ ...check, current: '' })).toBe(
      'failed to create custom status evaluator for healthchecks[0]: expression Current not specified',
    )
    expect(error(check, check)).toBe(
      'duplicate custom health check for GroupKind Rollout.argoproj.io at healthchecks[1]',
    )
  })

  it('says which expression cannot be read', () => {
    expect(error({ ...check, failed: 'a.' })).toContain(
      "healthchecks[0]: failed to parse the expression Failed: failed to parse the CEL expression 'a.'",
    )
  })
})

// The cases of fluxcd/pkg, runtime/cel/status_evaluator_test.go.
describe('evaluateHealth', () => {
  const data = (current: boolean, inProgress: boolean, failed: boolean): JsonObject => ({
    data: { current, inProgress, failed },
  })
  const asked = (object: JsonObject, exprs: Partial<typeof none>) => {
    const evaluator = readEvaluator({ ...none, current: 'data.current', ...exprs })
    if ('error' in evaluator) throw new Error(evaluator.error)
    const { status, error } = evaluateHealth(evaluator, object)
    return error === '' ? status : error
  }
  const all = { inProgress: 'data.inProgress', failed: 'data.failed' }

  it('asks for progress first, then for failure', () => {
    expect(asked(data(true, true, true), all)).toBe('InProgress')
    expect(asked(data(true, false, true), all)).toBe('Failed')
    expect(asked(data(true, false, false), all)).toBe('Current')
    expect(asked(data(false, false, false), all)).toBe('InProgress')
  })

  it('compares generations if both are numbers', () => {
    const behind = { metadata: { generation: 2 }, status: { observedGeneration: 1 } }
    const text = { metadata: { generation: 2 }, status: { observedGeneration: '2' } }
    expect(asked(behind, { current: 'true' })).toBe('InProgress')
    expect(asked(text, { current: "status.observedGeneration == '2'" })).toBe('Current')
  })

  it('is stopped by the first expression that cannot be evaluated', () => {
    expect(asked(data(true, false, false), { failed: 'data.failedd' })).toBe(
      "failed to evaluate the CEL expression 'data.failedd': no such key: failedd",
    )
  })
})

describe('readStatus', () => {
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { generation: 1 },
    status: { phase: 'Healthy', observedGeneration: '1' },
  }

  it('knows nothing of a Rollout with a status, unless expressions say how to read it', () => {
    expect(readObjectStatus(rollout, new Map(), start).status).toBe('Unknown')
    const read = readHealthCheckExprs([{ ...check, current: "status.phase == 'Healthy'" }])
    expect(read.ok && readObjectStatus(rollout, read.evaluators, start).status).toBe('Current')
  })

  it('applies expressions without a kind to the whole group', () => {
    const read = readHealthCheckExprs([{ ...check, kind: '' }])
    expect(read.ok && readObjectStatus(rollout, read.evaluators, start).status).toBe('Current')
  })

  it('reads Jobs by a rule of its own', () => {
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      status: { startTime: '2026-01-01T00:00:00Z' },
    }
    expect(readObjectStatus(job, new Map(), start).status).toBe('InProgress')
  })
})
