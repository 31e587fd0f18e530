// Manifests of a Rollout `web` and what may stand around it, as text.

/** A Rollout with the strategy that is given as YAML in one line, and other fields of its spec. */
function web(strategy: string, spec = 'replicas: 4'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  ${spec.split('\n').join('\n  ')}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: ${strategy}
`
}

/** Of a canary with these fields, in one line. */
export const canary = (fields: string, spec?: string): string =>
  web(`{ canary: { ${fields} } }`, spec)

/** Behind nginx, with all that this needs. */
export function routed(fields: string, spec?: string): string {
  const routing =
    'canaryService: c, stableService: s, trafficRouting: { nginx: { stableIngress: i } }'
  return all(canary(`${routing}, ${fields}`, spec), service('c'), service('s'), ingress)
}

/** Behind Istio, which also knows routes of its own. */
export function meshed(fields: string, spec?: string): string {
  const routing =
    'canaryService: c, stableService: s, trafficRouting: { istio: { virtualService: { name: v } }, managedRoutes: [{ name: r }] }'
  return all(canary(`${routing}, ${fields}`, spec), service('c'), service('s'), virtualService)
}

export function blueGreen(fields: string, spec?: string): string {
  return all(web(`{ blueGreen: { activeService: a, ${fields} } }`, spec), service('a'))
}

/** A canary that steps into an analysis of template `t`, whose metric `m` has these fields. */
export function stepped(metric: string, args = ''): string {
  const steps = `steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: t }]${args} } }]`
  return all(canary(steps), template(metric))
}

/** An AnalysisTemplate `t`, by the fields of its only metric and by the rest of its spec. */
export function template(metric: string, spec = '', name = 't'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: ${name} }
spec:
  ${spec === '' ? 'args: []' : spec}
  metrics: [{ name: m, ${metric} }]
`
}

export function prometheus(query = 'q'): string {
  return `provider: { prometheus: { address: 'http://prom:9090', query: '${query}' } }`
}

export function service(name: string): string {
  return `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { selector: { app: web }, ports: [{ port: 80 }] } }\n`
}

const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: i }
spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: s, port: { number: 80 } } } }] } }] }
`

const virtualService = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: v }
spec: { hosts: [web], http: [{ route: [{ destination: { host: s }, weight: 100 }, { destination: { host: c }, weight: 0 }] }] }
`

/** Several documents of one text. */
export function all(...documents: readonly string[]): string {
  return documents.join('---\n')
}

/** A Rollout of Deployment `d`, which is scaled down like this. */
export function referring(scaleDown: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 4
  workloadRef: { apiVersion: apps/v1, kind: Deployment, name: d, scaleDown: ${scaleDown} }
  strategy: { canary: { steps: [{ setWeight: 25 }] } }
`
}

/** The Deployment `d`, with another field of its spec. */
export function deployment(field: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: d }
spec:
  ${field}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
`
}

/** An autoscaler of what has this name. */
export function autoscaler(name: string, kind = 'Rollout'): string {
  const apiVersion = kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1'
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: h }
spec:
  minReplicas: 2
  maxReplicas: 9
  scaleTargetRef: { apiVersion: ${apiVersion}, kind: ${kind}, name: ${name} }
`
}
