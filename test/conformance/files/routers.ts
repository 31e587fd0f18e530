import { apisixFrom } from '../../../src/routers/apisix.ts'
import { clusterAt } from '../../../src/routers/envoyWeightedClusters.ts'
import { canaryDrawRange } from '../../../src/routers/ingressNginx.ts'
import { iptablesOrder, iptablesProbabilities } from '../../../src/routers/kubeProxyIptables.ts'
import {
  pickMany,
  type RouterKind,
  type RouterState,
  reconfigureRouter,
  startRouter,
  updateRouter,
} from '../../../src/routers/process.ts'
import { type Backend, backend } from '../../../src/routers/router.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

type Names = readonly (string | null)[]
type RecordedBackend = Partial<Backend> & Pick<Backend, 'name' | 'weight'>

interface Recorded {
  readonly id: string
  readonly router: string
  readonly backends: readonly RecordedBackend[]
  readonly changes?: readonly {
    readonly afterRequests: number
    readonly backends: readonly RecordedBackend[]
  }[]
  readonly changeMode?: string
  readonly requests: number
  readonly expected: Names
  readonly cyclic?: boolean
  readonly cycleLength?: number
  readonly order?: readonly string[]
  readonly startAfter?: string
  readonly mayVary?: boolean
  readonly draws?: readonly number[]
  readonly start?: number
  readonly canaryWeight?: number
  readonly weightTotal?: number
  readonly endpoints?: Readonly<Record<string, string>>
  readonly endpointOrder?: readonly string[]
  readonly probabilities?: readonly string[]
}

const kinds: Readonly<Record<string, RouterKind>> = {
  nginx: 'nginx',
  'haproxy-roundrobin': 'haproxyRoundRobin',
  'haproxy-static-rr': 'haproxyStatic',
  'traefik-wrr': 'traefik',
  'grpc-rr': 'grpcRoundRobin',
  'grpc-wrr': 'grpcWeighted',
  'grpc-edf': 'grpcEarliestDeadline',
  'envoy-roundrobin': 'envoyRoundRobin',
  'ipvs-rr': 'ipvsRoundRobin',
  'ipvs-wrr': 'ipvsWeighted',
}

export const routers: CaseFile = {
  name: 'routers.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => {
      const { expected, endpointOrder, probabilities, ...input } = row
      return {
        kind: row.router,
        id: row.id,
        input,
        expected: compared(row, { answers: expected, endpointOrder, probabilities }),
        actual: () => compared(row, answersOf(row)),
      }
    }),
}

interface Answers {
  readonly answers: Names
  readonly endpointOrder?: readonly string[] | undefined
  readonly probabilities?: readonly string[] | undefined
}

/** Of a cycle that the recording calls subject to rounding, only its counts. */
function compared(row: Recorded, answers: Answers): unknown {
  const { cycleLength } = row
  if (row.mayVary !== true || cycleLength === undefined) return answers
  const cycles = Array.from({ length: Math.floor(answers.answers.length / cycleLength) }, (_, at) =>
    answers.answers.slice(at * cycleLength, (at + 1) * cycleLength),
  )
  return cycles.map((names) =>
    row.backends.map(({ name }) => names.filter((answer) => answer === name).length),
  )
}

function answersOf(row: Recorded): Answers {
  const { endpoints, order, startAfter, draws } = row
  if (endpoints !== undefined) return { answers: [], ...rulesOf(row, endpoints) }
  if (draws !== undefined) return { answers: draws.map((draw) => drawn(row, draw)) }
  const backends = row.backends.map(whole)
  if (order !== undefined && startAfter !== undefined) {
    return { answers: pickMany(apisixFrom(backends, order, startAfter), row.requests).backends }
  }
  const state = startRouter(kinds[row.router] ?? 'roundRobin', backends, 1)
  if (state.kind === 'grpcWeighted' && row.start !== undefined) {
    return { answers: run(row, { ...state, counter: row.start }) }
  }
  return { answers: row.cyclic === true ? aligned(row, state) : run(row, state) }
}

function whole(recorded: RecordedBackend): Backend {
  return { ...backend(recorded.name, recorded.weight), ...recorded }
}

function run(row: Recorded, start: RouterState): Names {
  const answers: (string | null)[] = []
  let state = start
  for (const { afterRequests, backends } of row.changes ?? []) {
    const served = pickMany(state, afterRequests - answers.length)
    answers.push(...served.backends)
    const anew = row.changeMode === 'reload' || row.changeMode === 'rebuild'
    state = (anew ? reconfigureRouter : updateRouter)(served.state, backends.map(whole))
  }
  return [...answers, ...pickMany(state, row.requests - answers.length).backends]
}

/** The run that starts as many picks later as brings it in phase with the recording, if any does. */
function aligned(row: Recorded, start: RouterState): Names {
  const { cycleLength = 1, requests, expected } = row
  const { backends } = pickMany(start, requests + cycleLength)
  const shifts = Array.from({ length: cycleLength }, (_, by) => backends.slice(by, by + requests))
  const inPhase = shifts.find((names) => names.every((name, index) => name === expected[index]))
  return inPhase ?? backends.slice(0, requests)
}

function drawn(row: Recorded, draw: number): string | null {
  if (row.router !== 'ingress-nginx-canary') {
    const index = clusterAt(
      row.backends.map(({ weight }) => weight),
      draw,
    )
    return row.backends[index]?.name ?? null
  }
  if (draw > canaryDrawRange(row.weightTotal ?? 100)) return 'a draw out of range'
  return draw <= (row.canaryWeight ?? 0) ? 'canary' : 'stable'
}

function rulesOf(
  row: Recorded,
  endpoints: Readonly<Record<string, string>>,
): Omit<Answers, 'answers'> {
  const names = new Map(Object.entries(endpoints).map(([name, address]) => [address, name]))
  return {
    endpointOrder: iptablesOrder([...names.keys()]).map((address) => names.get(address) ?? ''),
    probabilities: iptablesProbabilities(row.backends.length),
  }
}
