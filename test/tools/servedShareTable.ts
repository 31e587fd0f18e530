import { pickMany, type RouterKind, startRouter } from '../../src/routers/process.ts'
import { type Backend, backend } from '../../src/routers/router.ts'
import { furthestFromDeclared, servedShare } from '../../src/routers/servedShare.ts'

/** The share that each router really serves over 100 requests, as a Markdown table. */

const REQUESTS = 100
const SEED = 1
const splits = [
  [95, 5],
  [80, 20],
  [67, 33],
] as const

interface Line {
  readonly router: RouterKind
  readonly label: string
  /** A Service knows pods, not weights: one pod for each part of the weight. */
  readonly pods: boolean
}

const lines: readonly Line[] = [
  { router: 'nginx', label: 'nginx `upstream`', pods: false },
  { router: 'haproxyRoundRobin', label: 'HAProxy `roundrobin`', pods: false },
  { router: 'haproxyStatic', label: 'HAProxy `static-rr`', pods: false },
  { router: 'traefik', label: 'Traefik (`traefik`)', pods: false },
  { router: 'envoyRoundRobin', label: 'Envoy `ROUND_ROBIN`', pods: false },
  { router: 'grpcEarliestDeadline', label: 'gRPC earliest deadline first', pods: false },
  { router: 'grpcWeighted', label: 'gRPC `weighted_round_robin`', pods: false },
  { router: 'apisix', label: 'APISIX (`apisix`)', pods: false },
  { router: 'ipvsWeighted', label: 'IPVS `wrr`', pods: false },
  { router: 'ipvsRoundRobin', label: 'IPVS `rr`, by pods', pods: true },
  { router: 'envoyWeightedClusters', label: 'Envoy clusters (`istio` and others)', pods: false },
  { router: 'ingressNginx', label: 'ingress-nginx (`nginx`)', pods: false },
  { router: 'kubeProxyIptables', label: 'kube-proxy iptables, by pods', pods: true },
]

function backendsOf(line: Line, [stable, canary]: readonly [number, number]): readonly Backend[] {
  if (!line.pods) return [backend('stable', stable), backend('canary', canary)]
  const podsOf = (name: string, count: number) =>
    Array.from({ length: count }, (_, pod) => backend(`${name} ${pod}`, 1))
  return [...podsOf('stable', stable), ...podsOf('canary', canary)]
}

function cell(line: Line, split: readonly [number, number]): string {
  const backends = backendsOf(line, split)
  const canaries = backends.map(({ name }) => name).filter((name) => name.startsWith('canary'))
  const question = { router: line.router, backends, requests: REQUESTS, seed: SEED }
  const served = servedShare(question)
    .filter(({ name }) => canaries.includes(name))
    .reduce((sum, { requests }) => sum + requests, 0)
  const names = pickMany(startRouter(line.router, backends, SEED), REQUESTS).backends
  const first = 1 + names.findIndex((name) => name !== null && canaries.includes(name))
  return `${served} · ${first} · ${furthestFromDeclared(question, canaries).toFixed(1)}`
}

const head = splits.map(([stable, canary]) => `${stable}/${canary}`)
console.log(`| Router | ${head.join(' | ')} |`)
console.log(`|---|${head.map(() => '---').join('|')}|`)
for (const line of lines) {
  console.log(`| ${line.label} | ${splits.map((split) => cell(line, split)).join(' | ')} |`)
}
console.log('')
console.log(
  'Canary requests among the first 100 · the first of them · how far, in requests, the canary strays from its share on the way.',
)
