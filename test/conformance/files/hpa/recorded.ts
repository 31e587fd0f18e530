import type { Json, JsonObject } from '../../../../src/units/json.ts'

// The rows of hpa.ndjson as they are written.

export type Recorded = Calculation | Sequence

interface Common {
  readonly id: string
  readonly note?: string
  /** `spec` of the HPA. */
  readonly hpa: JsonObject
  readonly containers: readonly RecordedContainer[]
}

export interface RecordedContainer {
  readonly name: string
  readonly cpu?: string
  readonly memory?: string
  readonly sidecar?: boolean
  readonly init?: boolean
}

export interface Calculation extends Common {
  readonly kind: 'calculate'
  readonly scale: RecordedScale
  readonly now: number
  readonly pods: readonly RecordedPod[]
  readonly metrics: RecordedMetrics
  /** The selector of another HPA's target. */
  readonly otherHpa?: string
  readonly expected: JsonObject
}

export interface RecordedScale {
  readonly spec?: number | null
  readonly status?: number
  readonly selector?: string
  readonly notFound?: boolean
  readonly updateError?: string
}

export interface RecordedPod {
  readonly name: string
  readonly labels?: Readonly<Record<string, string>>
  readonly phase?: string
  readonly start?: number
  readonly ready?: readonly [status: boolean | string, since: number]
  readonly deleting?: boolean
  readonly containers?: readonly RecordedContainer[]
  readonly podRequests?: Readonly<Record<string, string>>
}

export interface Failure {
  readonly error: string
}

export interface RecordedMetrics {
  readonly resource?: readonly RecordedUsage[] | Failure
  readonly pods?: Readonly<Record<string, Readonly<Record<string, string>> | Failure>>
  readonly object?: Readonly<Record<string, string | Failure>>
  readonly external?: Readonly<Record<string, readonly string[] | Failure>>
}

export type RecordedUsage = readonly [
  pod: string,
  containers: Readonly<Record<string, Readonly<Record<string, string>>>>,
  at?: number,
  window?: number,
]

export interface Sequence extends Common {
  readonly kind: 'sequence'
  readonly replicas: number | null
  readonly settled?: boolean
  readonly startup: number
  readonly pending?: number
  readonly metricsAfter?: number
  readonly window?: number
  readonly idle?: number
  readonly warm?: number
  readonly cap?: number
  readonly hpaAt?: number
  readonly load: Load
  readonly script: readonly Entry[]
  readonly until: number
  readonly expected: JsonObject
}

export type LoadKey = 'cpu' | 'cpuPerPod' | 'rps' | 'queue' | 'requests'

export type Load = {
  readonly [Key in LoadKey]?: readonly (readonly [at: number, total: number | null | Failure])[]
}

export interface Shape {
  readonly stable: number
  readonly canary: number
  readonly select: 'all' | 'stable' | 'canary'
  readonly share?: number
}

export interface Entry {
  readonly at: number
  readonly shape?: Shape
  readonly replicas?: number | null
  readonly selector?: string | null
  readonly hpa?: Json
  readonly unready?: number
  readonly recover?: unknown
  readonly evict?: number
  readonly restartController?: unknown
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'error' in value
}
