import { describe, expect, it } from 'vitest'
import {
  ignoredPaths,
  readIgnoreRules,
  withIgnoredDrift,
  withoutPaths,
} from '../../../../src/application/flux/kustomization/ignoreRules.ts'

const rollout = (spec: object, managedFields: readonly object[] = []) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: {
    name: 'demo',
    namespace: 'default',
    labels: { app: 'demo' },
    managedFields: managedFields.map((each) => ({ ...each })),
  },
  spec: { ...spec },
})

describe('ignoredPaths', () => {
  const meant = (target: object) =>
    ignoredPaths(
      readIgnoreRules([{ paths: ['/spec/replicas'], target: { ...target } }]),
      rollout({}),
    ).length > 0

  it('are of those rules whose patterns fit whole', () => {
    expect(
      [{ kind: 'Roll.*' }, { kind: 'Roll' }, { name: 'demo', group: 'argoproj.io' }].map(meant),
    ).toEqual([true, false, true])
  })

  it('can depend on labels', () => {
    expect([{ labelSelector: 'app=demo' }, { labelSelector: 'app=x' }].map(meant)).toEqual([
      true,
      false,
    ])
  })

  it('are of every object where there is no target', () => {
    expect(ignoredPaths(readIgnoreRules([{ paths: ['/spec/a'] }]), rollout({}))).toEqual([
      '/spec/a',
    ])
  })
})

describe('withIgnoredDrift', () => {
  const applied = (live: ReturnType<typeof rollout>, dryRun: object, git: object) =>
    withIgnoredDrift(
      rollout(git),
      live,
      rollout(dryRun),
      ['/spec/replicas'],
      'kustomize-controller',
    )

  it('applies the live value of a path that has drifted', () => {
    const result = applied(rollout({ replicas: 5 }), { replicas: 1 }, { replicas: 1 })
    expect(result).toMatchObject({ object: { spec: { replicas: 5 } } })
  })

  it('leaves the path out if another applies it', () => {
    const other = {
      manager: 'other',
      operation: 'Apply',
      fieldsV1: { 'f:spec': { 'f:replicas': {} } },
    }
    const result = applied(rollout({ replicas: 5 }, [other]), { replicas: 1 }, { replicas: 1 })
    expect(result).toMatchObject({ object: { spec: {} } })
  })

  // Recorded: flux-reconcile, "replicas ignored but absent in git".
  it('fails where Git has no value to replace', () => {
    expect(applied(rollout({ replicas: 5 }), {}, {})).toEqual({
      ok: false,
      error: 'replace operation does not apply: doc is missing key: /spec/replicas: missing value',
    })
  })

  it('touches nothing that has not drifted', () => {
    const git = { replicas: 1 }
    expect(applied(rollout(git), git, git)).toEqual({ ok: true, object: rollout(git) })
  })
})

it('paths are taken out for a comparison', () => {
  expect(withoutPaths({ spec: { a: 1, b: 2 } }, ['/spec/a', '/spec/c'])).toEqual({ spec: { b: 2 } })
})
