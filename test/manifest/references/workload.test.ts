import { describe, expect, it } from 'vitest'
import { resolveWorkload, type Workload } from '../../../src/manifest/references/workload.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { canary, manifestsOf } from '../given.ts'

const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'a' }] } }
const selector = { matchLabels: { app: 'web' } }
const deployment: JsonObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { selector, template },
}

function resolve(workloadRef: JsonObject | null, ...others: readonly JsonObject[]): Workload {
  const object = canary({}, { template: null, selector: null, workloadRef })
  return resolveWorkload(object, { namespace: 'default', manifests: manifestsOf(...others) })
}

const ref = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }

describe('a reference to a workload', () => {
  it('brings the template and the selector of a Deployment', () => {
    expect(resolve(ref, deployment)).toEqual({ kind: 'resolved', workload: { template, selector } })
  })

  it('brings no selector from a PodTemplate', () => {
    const object = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'web' }, template }
    const found = resolve({ apiVersion: 'v1', kind: 'PodTemplate', name: 'web' }, object)
    expect(found).toEqual({ kind: 'resolved', workload: { template, selector: null } })
  })

  it.each([
    [ref, 'deployments.apps "default/web" not found'],
    [{ ...ref, kind: 'ReplicaSet' }, 'replicasets.apps "default/web" not found'],
    [{ ...ref, kind: 'StatefulSet' }, 'workload of type apps/StatefulSet is not supported'],
    [{ ...ref, apiVersion: 'v1' }, 'workload of type /Deployment is not supported'],
    [{ ...ref, apiVersion: 'a/apps/v1' }, 'workload of type /Deployment is not supported'],
  ])('to %j fails where nothing is there', (reference, error) => {
    expect(resolve(reference)).toEqual({ kind: 'failed', error })
  })

  it.each([
    ['apps/v2', 'Deployment', 'the server could not find the requested resource'],
    ['v2', 'PodTemplate', 'the server could not find the requested resource'],
    ['', 'PodTemplate', "groupVersion shouldn't be empty"],
    ['a/b/c', 'PodTemplate', "groupVersion shouldn't be empty"],
  ])('in a version that no cluster serves (%s, %s) fails even if it is there', (...given) => {
    const [apiVersion, kind, error] = given
    const object = { apiVersion, kind, metadata: { name: 'web' }, spec: { selector, template } }
    const found = resolve({ apiVersion, kind, name: 'web' }, deployment, object)
    expect(found).toEqual({ kind: 'failed', error })
  })

  it('beside a template fails', () => {
    const both = canary({}, { workloadRef: ref })
    const cluster = { namespace: 'default', manifests: manifestsOf(deployment) }
    const error = 'template must be empty for workload reference rollout'
    expect(resolveWorkload(both, cluster)).toEqual({ kind: 'failed', error })
  })

  it('is none where there is none', () => {
    expect(resolve(null)).toEqual({ kind: 'none' })
  })
})

describe('a workload that is assumed', () => {
  const assumedWith = (scaleDown: string, version = 'v1'): unknown => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 3
  workloadRef: { apiVersion: apps/${version}, kind: Deployment, name: web${scaleDown} }
  strategy: { canary: {} }
`
    const { plan, diagnostics } = parseManifests(text, { missing: 'assume' })
    return plan?.deployments.map(({ replicas }) => replicas) ?? diagnostics[0]?.message
  }

  it('has pods of its own where the Rollout takes them away, and else none', () => {
    expect(assumedWith('')).toEqual([0])
    expect(assumedWith(', scaleDown: never')).toEqual([0])
    expect(assumedWith(', scaleDown: onsuccess')).toEqual([3])
    expect(assumedWith(', scaleDown: progressively')).toEqual([3])
  })

  it('is none in a version that no cluster serves', () => {
    expect(assumedWith('', 'v2')).toContain('the server could not find the requested resource')
  })
})
