import { describe, expect, it } from 'vitest'
import { editPlan } from '../../src/manifest/edit.ts'
import { type Reading, readManifests } from '../../src/manifest/read.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { blueGreen, canary, rollout, service, template } from './given.ts'

const split = { canaryService: 'c', stableService: 's' }
const routed = (trafficRouting: JsonObject, more: JsonObject = {}): JsonObject =>
  canary({ ...split, ...more, trafficRouting })
const templates = [{ templateName: 't' }, { templateName: 'u', clusterScope: true }]
const workload = (kind: string, apiVersion = 'apps/v1', spec: JsonObject = {}): JsonObject =>
  rollout(
    { canary: split },
    { template: null, workloadRef: { apiVersion, kind, name: 'web' }, ...spec },
  )

/** Every kind of reference, and the objects that it is to. */
const references: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['Services of a canary', canary(split), ['Service s', 'Service c']],
  [
    'Services of blue-green',
    blueGreen({ activeService: 'a', previewService: 'p' }),
    ['Service a', 'Service p'],
  ],
  [
    'ping and pong behind ALB',
    canary({
      pingPong: { pingService: 'p', pongService: 'q' },
      trafficRouting: { alb: { ingress: 'i', servicePort: 80, rootService: 'r' } },
    }),
    ['Service p', 'Service q', 'Service r', 'Ingress i'],
  ],
  ['an Ingress of nginx', routed({ nginx: { stableIngress: 'i' } }), ['Ingress i']],
  ['several', routed({ nginx: { stableIngresses: ['i', 'j'] } }), ['Ingress i', 'Ingress j']],
  [
    'several of ALB',
    routed({ alb: { ingresses: ['i', 'j'], servicePort: 80 } }),
    ['Ingress i', 'Ingress j'],
  ],
  ['a VirtualService', routed({ istio: { virtualService: { name: 'v' } } }), ['VirtualService v']],
  [
    'named routes of every protocol',
    routed({
      istio: {
        virtualServices: [
          { name: 'v', routes: ['a', 'b'] },
          {
            name: 'w.far',
            tlsRoutes: [{ port: 443, sniHosts: ['x', 'y'] }],
            tcpRoutes: [{ port: 1 }],
          },
        ],
      },
    }),
    ['VirtualService v', 'VirtualService w'],
  ],
  [
    'subsets',
    routed({
      istio: {
        virtualService: { name: 'v' },
        destinationRule: { name: 'd', canarySubsetName: 'new', stableSubsetName: 'old' },
      },
    }),
    ['VirtualService v', 'DestinationRule d'],
  ],
  [
    'ping and pong behind Istio',
    canary({
      pingPong: { pingService: 'p', pongService: 'q' },
      trafficRouting: { istio: { virtualService: { name: 'v', routes: ['r'] } } },
    }),
    ['Service p', 'Service q', 'VirtualService v'],
  ],
  ['Mappings', routed({ ambassador: { mappings: ['m', 'n'] } }), ['Mapping m', 'Mapping n']],
  [
    'App Mesh',
    routed({
      appMesh: {
        virtualService: { name: 'v' },
        virtualNodeGroup: {
          canaryVirtualNodeRef: { name: 'a' },
          stableVirtualNodeRef: { name: 'b' },
        },
      },
    }),
    ['VirtualService v', 'VirtualRouter v'],
  ],
  [
    'a TraefikService',
    routed({ traefik: { weightedTraefikServiceName: 't' } }),
    ['TraefikService t'],
  ],
  ['an ApisixRoute', routed({ apisix: { route: { name: 'r' } } }), ['ApisixRoute r']],
  [
    'routes of the Gateway API',
    routed({
      plugins: {
        'argoproj-labs/gatewayAPI': {
          namespace: 'far',
          httpRoute: 'h',
          grpcRoutes: [{ name: 'g' }],
        },
      },
    }),
    ['HTTPRoute h', 'GRPCRoute g'],
  ],
  ['SMI', routed({ smi: { rootService: 'r' } }), ['Service r']],
  [
    'an inline analysis',
    canary({ steps: [{ analysis: { templates } }] }),
    ['AnalysisTemplate t', 'ClusterAnalysisTemplate u'],
  ],
  [
    'a background analysis',
    canary({ analysis: { templates } }),
    ['AnalysisTemplate t', 'ClusterAnalysisTemplate u'],
  ],
  [
    'analyses before and after promotion',
    blueGreen({
      activeService: 'a',
      prePromotionAnalysis: { templates: [{ templateName: 't' }] },
      postPromotionAnalysis: { templates: [{ templateName: 'v' }] },
    }),
    ['Service a', 'AnalysisTemplate t', 'AnalysisTemplate v'],
  ],
  [
    'analyses of an Experiment',
    canary({
      steps: [
        {
          experiment: {
            templates: [{ name: 'trial', specRef: 'canary' }],
            analyses: [{ name: 'x', templateName: 't' }],
          },
        },
      ],
    }),
    ['AnalysisTemplate t'],
  ],
  ['a Deployment', workload('Deployment'), ['Deployment web', 'Service s', 'Service c']],
  [
    'one that the Rollout does not select',
    workload('Deployment', 'apps/v1', { selector: null }),
    ['Deployment web'],
  ],
  ['a ReplicaSet', workload('ReplicaSet'), ['ReplicaSet web']],
  ['a PodTemplate', workload('PodTemplate', 'v1'), ['PodTemplate web']],
]

const assume = { missing: 'assume' } as const
const codes = ({ diagnostics }: Reading): readonly string[] => [
  ...new Set(diagnostics.map(({ code }) => code)),
]

describe('what a Rollout refers to and the manifests lack', () => {
  it.each(references)('is assumed, and nobody objects: %s', (_, object, names) => {
    const reading = readManifests([object], assume)
    expect(codes(reading)).toEqual(['assumed'])
    const assumed = reading.plan?.assumed.map(({ kind, name }) => `${kind} ${name}`)
    expect(assumed).toEqual(expect.arrayContaining([...names]))
    expect(reading.diagnostics.length).toBe(assumed?.length)
  })

  it.each(references)('is refused, or not looked at, if nothing is said: %s', (_, object) => {
    const reading = readManifests([object])
    expect(codes(reading)).not.toContain('assumed')
    expect(reading.plan?.assumed ?? []).toEqual([])
  })

  it.each(references)('is there for an edit as if somebody had written it: %s', (_, object) => {
    const { plan } = readManifests([object], assume)
    if (plan === null) throw new Error('no plan')
    const patch = { spec: { minReadySeconds: 5 } }
    const edited = editPlan(plan, { kind: 'patch', patch })
    expect(edited.plan?.rollout.refused).toBe('')
    expect(edited.plan?.assumed).toEqual(plan.assumed)
    expect(edited.diagnostics.filter(({ code }) => code === 'assumed')).toEqual([])
  })
})

describe('an assumption', () => {
  const text = `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      stableService: web
      analysis: { templates: [{ templateName: smoke }] }
`

  it('is a warning at the field that asked, and says what to do', () => {
    const { plan, diagnostics } = parseManifests(text, assume)
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        path: 'spec.strategy.canary.stableService',
        line: 12,
        message:
          'There is no Service "web" among the manifests: one is assumed, which selects app=web.',
      },
      {
        path: 'spec.strategy.canary.analysis.templates[0].templateName',
        line: 13,
        column: 33,
        hint: "Say what its runs come to: analyses: { 'smoke': { after: '5m', phase: 'Failed' } }.",
      },
    ])
    const [first] = plan?.assumed ?? []
    expect(first).toEqual({
      kind: 'Service',
      name: 'web',
      namespace: 'default',
      path: 'spec.strategy.canary.stableService',
      file: '',
      line: 12,
      column: 7,
    })
  })

  it('is made for what is missing alone, and hides no other mistake', () => {
    const wrong = service('s', { spec: { selector: { app: 'other' } } })
    const { plan, diagnostics } = readManifests([canary(split), wrong], assume)
    expect(plan).toBeNull()
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'service-selector spec.strategy.canary.stableService',
      'assumed spec.strategy.canary.canaryService',
    ])
  })

  it('is told once for an object that two fields name', () => {
    const twice = { templates: [{ templateName: 't' }] }
    const { plan } = readManifests(
      [canary({ analysis: twice, steps: [{ analysis: twice }] })],
      assume,
    )
    expect(plan?.assumed.map(({ path }) => path)).toEqual([
      'spec.strategy.canary.steps[0].analysis.templates[0].templateName',
    ])
  })

  it('is made again for what an edit refers to', () => {
    const { plan } = readManifests([canary()], assume)
    if (plan === null) throw new Error('no plan')
    const patch = { spec: { strategy: { canary: { stableService: 'later' } } } }
    const { plan: edited } = editPlan(plan, { kind: 'patch', patch })
    expect(edited?.rollout.refused).toBe('')
    expect(edited?.assumed.map(({ name }) => name)).toEqual(['later'])
  })

  it('of a template that a written one names stands there', () => {
    const whole = { ...template('whole'), spec: { templates: [{ templateName: 'part' }] } }
    const object = canary({ analysis: { templates: [{ templateName: 'whole' }] } })
    const { plan } = readManifests([object, whole], assume)
    expect(plan?.assumed.map(({ name, path }) => `${name} ${path}`)).toEqual([
      'part spec.templates[0].templateName',
    ])
  })

  it('gives a workload the labels that the selector and the Services ask for', () => {
    const selector = {
      matchLabels: { app: 'demo' },
      matchExpressions: [{ key: 'tier', operator: 'In', values: ['web', 'api'] }],
    }
    const asks = service('s', { spec: { selector: { part: 'front' } } })
    const { plan } = readManifests([workload('Deployment', 'apps/v1', { selector }), asks], assume)
    expect(plan?.rollout.template.source.metadata).toEqual({
      labels: { part: 'front', tier: 'web', app: 'demo' },
    })
    expect(plan?.rollout.template.images).toEqual(['web:assumed'])
  })
})
