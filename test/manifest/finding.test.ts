import { describe, expect, it } from 'vitest'
import { editPlan } from '../../src/manifest/edit.ts'
import type { ManifestCode } from '../../src/manifest/finding.ts'
import { admitManifests, readManifests } from '../../src/manifest/read.ts'
import { readAnalysisRun } from '../../src/manifest/readAnalysisRun.ts'
import { readExperiment } from '../../src/manifest/readExperiment.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import type { JsonObject } from '../../src/units/json.ts'
import {
  analysisRun,
  autoscaler,
  blueGreen,
  canary,
  deployment,
  experiment,
  rollout,
  service,
  template,
} from './given.ts'

const route = (name: string): JsonObject => ({ setHeaderRoute: { name } })
const step = (one: JsonObject, fields: JsonObject = {}): readonly JsonObject[] => [
  canary({ ...fields, steps: [one] }),
]
const routed = (trafficRouting: JsonObject): JsonObject =>
  canary({ canaryService: 'c', stableService: 's', trafficRouting })
const pod = (fields: JsonObject): readonly JsonObject[] => [
  canary({}, { template: { spec: { ...fields } } }),
]
const gitRepository = (fields: JsonObject): JsonObject => ({
  apiVersion: 'source.toolkit.fluxcd.io/v1',
  kind: 'GitRepository',
  metadata: { name: 'g' },
  spec: { url: 'x', interval: '1m', ...fields },
})
const analysis = { templates: [{ templateName: 't' }] }
const istio = { istio: { virtualService: { name: 'v' } } }
const mapping = { apiVersion: 'getambassador.io/v2', kind: 'Mapping', metadata: { name: 'm' } }
const owned = { 'argo-rollouts.argoproj.io/managed-by-rollouts': 'other' }

const prometheusTemplate = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 't' },
  spec: {
    metrics: [
      {
        name: 'm',
        successCondition: 'result > 1',
        provider: { prometheus: { address: 'http://p', query: 'q' } },
      },
    ],
  },
}

// One set of manifests for every code that there is.
const examples: Readonly<Record<ManifestCode, readonly unknown[]>> = {
  'not-an-object': ['text'],
  'kind-missing': [{ metadata: { name: 'x' } }],
  'name-missing': [{ ...canary(), metadata: {} }],
  'kind-skipped': [canary(), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } }],
  'unknown-version': [{ ...canary(), apiVersion: 'argoproj.io/v1' }],
  'kind-invalid': [{ ...canary(), kind: 'rollout' }],
  'metadata-invalid': [{ ...canary(), metadata: { name: 'Web_App' } }],
  'unrendered-template': [canary({ canaryService: '$(SERVICE)' })],
  'no-experiment': [],
  'several-experiments': [],
  'no-such-experiment': [],
  'no-analysis-run': [],
  'several-analysis-runs': [],
  'no-such-analysis-run': [],
  'experiment-analysis-invalid': [],
  'status-ignored': [],
  'experiment-template-missing': step({
    experiment: {
      templates: [{ name: 'trial', specRef: 'canary' }],
      analyses: [{ name: 'a', templateName: 't' }],
    },
  }),
  'field-path-missing': [
    canary({
      steps: [
        {
          analysis: {
            ...analysis,
            args: [{ name: 'a', valueFrom: { fieldRef: { fieldPath: 'spec.nothing' } } }],
          },
        },
      ],
    }),
    template('t'),
  ],
  'analysis-ends-at-once': [canary(), template('t', { count: 2 })],
  'experiment-invalid': [
    canary(),
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Experiment',
      metadata: { name: 'e' },
      spec: { templates: [{ name: 'a', selector: {}, template: {} }] },
    },
  ],
  'unknown-field': [canary({ maxSurg: 1 })],
  'unknown-step': step({ setWeigh: 1 }),
  'wrong-type': [canary({}, { replicas: '3' })],
  'missing-field': [blueGreen({})],
  'repeated-entry': pod({ containers: [{ name: 'a' }, { name: 'a' }] }),
  'repeated-object': [canary(), canary()],
  'no-rollout': [service('s')],
  'several-rollouts': [canary(), { ...canary(), metadata: { name: 'other' } }],
  'no-such-rollout': [],
  'no-such-container': [],
  'controller-fails': [],
  // Told only to those who want it assumed.
  assumed: [],
  unrendered: [canary(), { apiVersion: 'v2', name: 'chart', version: '1.0.0' }],
  'not-modelled': [canary(), gitRepository({ proxySecretRef: { name: 'p' } })],
  'not-a-duration': [canary(), gitRepository({ interval: 'often' })],
  'unfit-condition': [canary(), prometheusTemplate],
  'workload-reference': [canary({}, { workloadRef: { kind: 'Pod' } })],
  'negative-number': [canary({}, { replicas: -1 })],
  'selector-missing': [canary({}, { selector: null })],
  'selector-empty': [canary({}, { selector: { matchLabels: null } })],
  'selector-invalid': [canary({}, { selector: { matchLabels: { '': 'x' } } })],
  'template-beside-reference': [],
  'template-mismatch': [canary({}, { selector: { matchLabels: { app: 'x' } } })],
  'template-invalid': pod({ activeDeadlineSeconds: 1 }),
  'container-invalid': pod({ containers: [] }),
  'restart-policy': pod({ restartPolicy: 'Never' }),
  'deadline-too-short': [canary({}, { progressDeadlineSeconds: 0 })],
  'no-strategy': [rollout({})],
  'two-strategies': [rollout({ canary: {}, blueGreen: { activeService: 'a' } })],
  'same-service': [blueGreen({ activeService: 'a', previewService: 'a' })],
  'revision-limit': [blueGreen({ activeService: 'a', scaleDownDelayRevisionLimit: 11 })],
  'surge-and-unavailable-zero': [canary({ maxSurge: 0, maxUnavailable: 0 })],
  'ping-pong': [canary({ pingPong: { pingService: 'a', pongService: 'a' } })],
  'service-required': [canary({ trafficRouting: { smi: {} } })],
  'routing-required': [canary({ dynamicStableScale: true })],
  'stable-scale-and-delay': [
    canary({ trafficRouting: {}, dynamicStableScale: true, scaleDownDelaySeconds: 1 }),
  ],
  'max-weight-unsupported': [canary({ trafficRouting: { maxTrafficWeight: 10 } })],
  'step-ambiguous': step({ setWeight: 1, pause: {} }),
  'step-empty': step({}),
  'weight-out-of-range': step({ setWeight: 120 }),
  'pause-invalid': step({ pause: { duration: 'soon' } }),
  'route-unsupported': step(route('r')),
  'route-match-invalid': step(
    { setHeaderRoute: { name: 'r', match: [{ headerName: 'X', headerValue: {} }] } },
    { trafficRouting: { plugins: { 'a/b': {} } } },
  ),
  'route-not-managed': step(route('r'), { trafficRouting: { plugins: { 'a/b': {} } } }),
  'experiment-weight': step({
    experiment: { templates: [{ name: 'a', specRef: 'stable', weight: 1 }] },
  }),
  'argument-field-invalid': step({
    analysis: { args: [{ name: 'a', valueFrom: { fieldRef: { fieldPath: 'metadata.x' } } }] },
  }),
  'anti-affinity': [canary({ antiAffinity: {} })],
  'service-not-found': [canary({ canaryService: 'c' })],
  'service-selector': [
    canary({ canaryService: 'c' }),
    service('c', { spec: { selector: { app: 'x' } } }),
  ],
  'service-taken': [
    canary({ canaryService: 'c' }),
    service('c', { metadata: { annotations: owned } }),
  ],
  'analysis-template-not-found': [canary({ analysis })],
  'analysis-template-invalid': [
    canary({ steps: [{ analysis }] }),
    template('t', { interval: '1s' }),
  ],
  'router-config': [routed({ nginx: {} })],
  'ingress-not-found': [routed({ nginx: { stableIngress: 'i' } })],
  'ingress-without-rule': [
    routed({ nginx: { stableIngress: 'i' } }),
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'i' } },
  ],
  'virtual-service-not-found': [routed(istio)],
  'virtual-service-invalid': [
    routed(istio),
    { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'v' } },
  ],
  'mapping-not-found': [routed({ ambassador: { mappings: ['m'] } })],
  'mapping-weight': [
    routed({ ambassador: { mappings: ['m'] } }),
    { ...mapping, spec: { weight: 10 } },
  ],
  'app-mesh-not-found': [routed({ appMesh: {} })],
  'app-mesh-invalid': [
    routed({ appMesh: { virtualService: { name: 'v' } } }),
    { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualService', metadata: { name: 'v' } },
  ],
  'autoscaler-invalid': [canary(), autoscaler({ maxReplicas: 1 })],
  'replicas-assumed': [canary({}, { replicas: null }), autoscaler()],
  'several-deployments': [deployment(), { ...deployment(), metadata: { name: 'other' } }],
  'no-such-deployment': [],
  'deployment-strategy': [deployment({ strategy: { type: 'Canary' } })],
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code)
}

describe('every code', () => {
  const read = Object.entries(examples).filter(([, manifests]) => manifests.length > 0)

  it.each(read)('%s is what its manifests are told', (code, manifests) => {
    const { plan, diagnostics } = readManifests(manifests)
    expect(codesOf(diagnostics)).toContain(code)
    const severe = diagnostics.some(({ severity }) => severity === 'error')
    expect(plan === null).toBe(severe)
    for (const { message } of diagnostics) expect(message).not.toBe('')
  })

  it('no-such-rollout is told to those who choose another', () => {
    const { diagnostics } = readManifests([canary()], { rollout: 'other' })
    expect(codesOf(diagnostics)).toEqual(['no-such-rollout'])
  })

  it('no-such-deployment is told to those who choose another', () => {
    const { diagnostics } = readManifests([canary(), deployment()], { deployment: 'other' })
    expect(codesOf(diagnostics)).toEqual(['no-such-deployment'])
  })

  it.each([
    ['no-experiment', [canary()], {}],
    ['several-experiments', [experiment('a'), experiment('b')], {}],
    ['no-such-experiment', [experiment('a')], { experiment: 'b' }],
    [
      'experiment-analysis-invalid',
      [experiment('a', [{ name: 'x', templateName: 't' }]), template('t', {}, [{ name: 'open' }])],
      {},
    ],
  ] as const)('%s is told to those who read an Experiment alone', (code, objects, options) => {
    const reading = readExperiment(objects, options)
    expect(reading.experiment).toBeNull()
    expect(codesOf(reading.diagnostics)).toEqual([code])
  })

  it.each([
    ['no-analysis-run', [canary()], {}],
    ['several-analysis-runs', [analysisRun('a'), analysisRun('b')], {}],
    ['no-such-analysis-run', [analysisRun('a')], { analysisRun: 'b' }],
  ] as const)('%s is told to those who read an AnalysisRun alone', (code, objects, options) => {
    const reading = readAnalysisRun(objects, options)
    expect(reading.analysisRun).toBeNull()
    expect(codesOf(reading.diagnostics)).toEqual([code])
  })

  it('status-ignored is told of an object that is played from its creation', () => {
    const { diagnostics } = readAnalysisRun([{ ...analysisRun('a'), status: { phase: 'Failed' } }])
    expect(codesOf(diagnostics)).toEqual(['status-ignored'])
  })

  it('no-such-container is told to those who exchange its image', () => {
    const { plan } = readManifests([canary()])
    if (plan === null) throw new Error('no plan')
    const edit = { kind: 'setImage', image: 'x:1', container: 'proxy' } as const
    expect(codesOf(editPlan(plan, edit).diagnostics)).toEqual(['no-such-container'])
  })

  it('controller-fails is told where the controller itself says nothing', () => {
    const selector = { matchLabels: { '': 'x' } }
    const { plan, diagnostics } = admitManifests([canary({}, { selector })])
    expect(plan).toBeNull()
    expect(codesOf(diagnostics)).toEqual(['controller-fails'])
  })

  it('template-beside-reference is for those who look at a Rollout by itself', () => {
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    // Whoever resolves the reference meets the same text before.
    const { diagnostics } = readManifests([canary({}, { workloadRef })])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'template must be empty for workload reference rollout',
    ])
  })
})
