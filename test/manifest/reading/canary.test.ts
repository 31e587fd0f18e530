import { describe, expect, it } from 'vitest'
import { readCanary, readRoleMetadata } from '../../../src/manifest/reading/canary.ts'
import { newestRules, rulesOfVersion } from '../../../src/releases/rules.ts'
import type { JsonObject } from '../../../src/units/json.ts'

describe('a canary', () => {
  it('that says nothing has every key', () => {
    expect(readCanary({}, newestRules)).toEqual({
      kind: 'canary',
      canaryService: '',
      stableService: '',
      steps: [],
      maxSurge: null,
      maxUnavailable: null,
      trafficRouting: null,
      dynamicStableScale: false,
      minPodsPerReplicaSet: null,
      scaleDownDelaySeconds: null,
      scaleDownDelayRevisionLimit: null,
      abortScaleDownDelaySeconds: null,
      replicaProgressThreshold: null,
      analysis: null,
      pingPong: null,
      antiAffinity: null,
      canaryMetadata: null,
      stableMetadata: null,
    })
  })

  it('is routed even by an empty block, and by several providers in their order', () => {
    expect(readCanary({ trafficRouting: {} }, newestRules).trafficRouting).toEqual({
      providers: [],
      source: {},
      managedRoutes: [],
      maxTrafficWeight: 100,
    })
    const trafficRouting = {
      plugins: { 'a/b': {} },
      smi: {},
      istio: {},
      managedRoutes: [{ name: 'r' }],
      maxTrafficWeight: 1000,
    }
    expect(readCanary({ trafficRouting }, newestRules).trafficRouting).toMatchObject({
      providers: ['istio', 'smi', 'plugins'],
      managedRoutes: ['r'],
      maxTrafficWeight: 1000,
    })
  })

  it('is read with its steps, and an analysis in the background that may begin later', () => {
    expect(readCanary({ steps: [{ setWeight: 0 }] }, newestRules).steps[0]).toMatchObject({
      setWeight: 0,
    })
    const read = (analysis: JsonObject | null) => readCanary({ analysis }, newestRules).analysis
    expect(read({ startingStep: 2 })).toMatchObject({ startingStep: 2 })
    expect(read({})).toMatchObject({ startingStep: null, templates: [] })
    expect(read(null)).toBeNull()
  })

  it('has a threshold of percent or pods', () => {
    const read = (type: string) =>
      readCanary({ replicaProgressThreshold: { type, value: 5 } }, newestRules)
        .replicaProgressThreshold
    expect(read('Pods')).toEqual({ type: 'Pods', value: 5 })
    expect(read('Percent')).toEqual({ type: 'Percent', value: 5 })
    // Nobody refuses another word, which is no Percent.
    expect(read('Percentage')).toEqual({ type: 'Pods', value: 5 })
  })

  it('has no threshold where the release does not know the field', () => {
    const canary = { replicaProgressThreshold: { type: 'Pods', value: 5 } }
    expect(readCanary(canary, rulesOfVersion('v1.8.4')).replicaProgressThreshold).toBeNull()
  })
})

describe('the metadata of a role', () => {
  it('has labels and annotations', () => {
    expect(readRoleMetadata({ labels: { a: 'b' } })).toEqual({
      labels: { a: 'b' },
      annotations: {},
    })
    expect(readRoleMetadata(null)).toBeNull()
  })
})
