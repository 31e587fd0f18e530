import type { ArgoCdScenario, CommitEntry, Pods, Scenario, ScriptEntry } from './scenario.ts'

/** What one value of a scenario has to be. */
export type Plain = 'time' | 'amount' | 'count' | 'number' | 'text' | 'flag' | 'json' | 'anything'

/** What a part of a scenario has to be, all the way down. */
export type Part =
  | { readonly kind: Plain }
  | { readonly kind: 'list' | 'record'; readonly of: Part }
  | { readonly kind: 'word'; readonly of: readonly string[] }
  | { readonly kind: 'pair'; readonly of: readonly [Part, Part] }
  | ObjectPart
  /** A bare value, or an object that says more. */
  | { readonly kind: 'either'; readonly bare: Part; readonly object: ObjectPart }

export interface ObjectPart {
  readonly kind: 'object'
  readonly fields: Readonly<Record<string, Part>>
  readonly required: readonly string[]
}

// The compiler sees that no key is forgotten.
type Fields<T> = { readonly [K in keyof Required<T>]: Part }

const time: Part = { kind: 'time' }
const count: Part = { kind: 'count' }
const number: Part = { kind: 'number' }
const text: Part = { kind: 'text' }
const flag: Part = { kind: 'flag' }
const json: Part = { kind: 'json' }

const word = (...of: string[]): Part => ({ kind: 'word', of })
const list = (of: Part): Part => ({ kind: 'list', of })
const record = (of: Part): Part => ({ kind: 'record', of })
const object = (fields: ObjectPart['fields'], required: readonly string[] = []): ObjectPart => ({
  kind: 'object',
  fields,
  required,
})

const entry: Fields<ScriptEntry> = {
  at: time,
  deploy: flag,
  setImage: text,
  promote: {
    kind: 'either',
    bare: flag,
    object: object({ skipCurrentStep: flag, skipAllSteps: flag }),
  },
  promoteFull: flag,
  abort: flag,
  retry: flag,
  undo: { kind: 'either', bare: flag, object: object({ revision: number }) },
  pause: flag,
  resume: flag,
  scale: { kind: 'either', bare: number, object: object({ replicas: number }, ['replicas']) },
  restart: flag,
  patch: record(json),
  scaleWorkload: count,
  patchWorkload: record(json),
  refresh: flag,
  sync: flag,
}

const commit: Fields<CommitEntry> = {
  at: time,
  plan: { kind: 'anything' },
  message: text,
  webhook: flag,
}

const argocd: Fields<ArgoCdScenario> = { timeout: time, jitter: time }

const pods: Fields<Pods> = {
  startup: time,
  images: record(object({ startup: time, readyCap: count })),
  failing: list(text),
}

const answer = object({ after: time, phase: word('Successful', 'Failed'), message: text })

/** A scenario, key by key; the plan comes from this library, and is not looked at. */
const fields: Fields<Scenario> = {
  plan: { kind: 'anything' },
  script: list(object(entry, ['at'])),
  pods: object(pods),
  metrics: record(json),
  app: record(object({ body: json, status: number })),
  traffic: object({ requestsPerSecond: { kind: 'amount' }, router: text }, ['requestsPerSecond']),
  router: object({ verify: word('immediate', 'after'), seconds: { kind: 'amount' } }, ['verify']),
  replicas: list({ kind: 'pair', of: [time, count] }),
  plugins: record(answer),
  secrets: record(record(text)),
  controller: text,
  commits: list(object(commit, ['at', 'plan'])),
  argocd: object(argocd),
  jobs: record(answer),
  seed: number,
  until: time,
}

export const scenarioPart: ObjectPart = object(fields, ['plan'])
