// Small true stories, and how each law's is tampered with so that the law refuses it.
import type { Violation } from '../../src/laws/invariant.ts'
import { invariants, type LawName } from '../../src/laws/invariants.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Moment } from '../../src/timeline/moment.ts'
import { type Timeline, timelineOf } from '../../src/timeline/timeline.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { basic, blueGreen, check, routed, type Story, storyOf } from '../laws/stories.ts'

/** A story by what it is about. */
export type StoryName = keyof typeof stories

/** What is different at a second of a story: a part of the moment, by its keys, has another value. */
export interface Tampering {
  readonly story: StoryName
  readonly second: number
  readonly path: readonly (string | number)[]
  /** undefined: the part is gone. */
  readonly value: Json | undefined
}

const service = { canaryService: 'demo-canary', stableService: 'demo-stable' }
const traffic = { requestsPerSecond: 2 }
const hurried = ['1m40s', '2m20s'].map((at, index) => ({ at, setImage: `app:v${index + 3}` }))

/** `app:v1` runs; `app:v2` is deployed at 60 s; pods take 10 s to start. */
export const stories = {
  'a canary': storyOf({ ...basic, maxSurge: 1, maxUnavailable: 0 }, { traffic }),
  'a canary that goes on': storyOf(basic, { script: [{ at: '3m', promote: true }] }),
  'a routed canary': storyOf(routed, {
    traffic,
    router: { verify: 'after', after: '5s' },
    script: [{ at: '3m', promote: true }],
  }),
  'an abort and a retry': storyOf(routed, {
    script: [
      { at: '80s', abort: true },
      { at: '160s', retry: true },
    ],
  }),
  'a blue-green update': storyOf(
    {
      ...blueGreen,
      previewReplicaCount: 1,
      prePromotionAnalysis: check,
      scaleDownDelaySeconds: 40,
    },
    { metrics: { 'success-rate': 1 }, traffic },
    {},
    { count: 2, interval: '10s' },
  ),
  'one update after the other': storyOf(
    { ...blueGreen, scaleDownDelayRevisionLimit: 1 },
    { script: hurried },
    { revisionHistoryLimit: 2 },
  ),
  'a good analysis': storyOf(
    { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }], analysis: check },
    { metrics: { 'success-rate': 1 } },
    {},
    { count: 3, interval: '10s', failureLimit: 1 },
  ),
  'a bad analysis': storyOf(
    { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
    {
      metrics: {
        'success-rate': [
          ['0s', 1],
          ['80s', 0.5],
        ],
      },
    },
    {},
    { count: 5, interval: '10s', failureLimit: 1 },
  ),
  'an inconclusive analysis': storyOf(
    { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
    { metrics: { 'success-rate': 0.92 } },
    {},
    { initialDelay: '10s', failureCondition: 'result < 0.9' },
  ),
  'an experiment': storyOf({
    ...routed,
    steps: [
      {
        experiment: {
          duration: '40s',
          templates: [{ name: 'baseline', specRef: 'stable' }],
        },
      },
      { pause: {} },
    ],
  }),
  'a restart and another size': storyOf(basic, {
    script: [
      { at: '2m', promoteFull: true },
      { at: '3m', restart: true },
      { at: '4m', scale: 6 },
    ],
  }),
  'a way back': storyOf(
    basic,
    {
      script: [
        { at: '2m', promoteFull: true },
        { at: '4m', undo: true },
      ],
    },
    { rollbackWindow: { revisions: 2 } },
  ),
  'a slow start': storyOf(basic, { pods: { startup: '200s' } }, { progressDeadlineSeconds: 60 }),
  'a plugin and routes': storyOf(
    {
      pingPong: { pingService: 'demo-ping', pongService: 'demo-pong' },
      trafficRouting: { plugins: { 'example/router': {} }, managedRoutes: [{ name: 'beta' }] },
      steps: [
        { setWeight: 50 },
        {
          setHeaderRoute: {
            name: 'beta',
            match: [{ headerName: 'X', headerValue: { exact: 'y' } }],
          },
        },
        { plugin: { name: 'example/step' } },
        { pause: { duration: '30s' } },
      ],
    },
    { plugins: { 'example/step': { after: '20s' } }, traffic },
  ),
  'two updates at once': storyOf(
    { ...blueGreen, autoPromotionSeconds: 0, scaleDownDelayRevisionLimit: 1 },
    { script: [{ at: '80s', setImage: 'app:v3' }], pods: {} },
  ),
  'a dynamic stable': storyOf({ ...routed, ...service, dynamicStableScale: true }, { traffic }),
} as const satisfies Readonly<Record<string, Story>>

/** The story as the tampering makes it; without a path it never comes to rest. */
function tamperedWith({ story, second, path, value }: Tampering): Timeline {
  const { timeline } = stories[story]
  if (path.length === 0) {
    return timelineOf(timeline.moments, [], { at: timeline.end.at, reason: 'livelock' })
  }
  const moments = timeline.moments.map((moment) =>
    moment.at === second * 1000
      ? (changed(moment as unknown as Json, path, value) as unknown as Moment)
      : moment,
  )
  return timelineOf(moments, timeline.diagnostics, timeline.end)
}

function changed(
  target: Json,
  [key, ...rest]: readonly (string | number)[],
  value: Json | undefined,
): Json {
  if (key === undefined) return value ?? null
  if (Array.isArray(target)) {
    const place = Number(key)
    if (rest.length === 0 && value === undefined) return target.toSpliced(place, 1)
    return target.with(place, changed(target[place] as Json, rest, value))
  }
  const object = target as JsonObject
  return { ...object, [key]: changed(object[key] ?? null, rest, value) }
}

/** Ways to tamper with a story, moment by moment: what stays as it was before, and what is another value. */
function* tamperings(story: StoryName): Iterable<Tampering> {
  let before: Json | undefined
  for (const moment of stories[story].timeline.moments) {
    const second = moment.at / 1000
    const now = moment as unknown as Json
    for (const [path, value] of [...staysIn(now, before, []), ...changesIn(now, [])]) {
      yield { story, second, path, value }
    }
    before = now
  }
  yield { story, second: stories[story].timeline.end.at / 1000, path: [], value: undefined }
}

type Change = readonly [path: readonly (string | number)[], value: Json | undefined]

function* staysIn(
  now: Json,
  before: Json | undefined,
  path: readonly (string | number)[],
): Iterable<Change> {
  if (before === undefined || now === before || path.length > 6) return
  const isPart = path.length > 2 && path[1] === 'rollout'
  if (isPart && JSON.stringify(now) !== JSON.stringify(before)) yield [path, before]
  if (Array.isArray(now) && Array.isArray(before)) {
    for (const [index, entry] of now.entries()) {
      yield* staysIn(entry as Json, before[index] as Json | undefined, [...path, index])
    }
    return
  }
  if (!isObject(now) || !isObject(before)) return
  for (const [key, member] of Object.entries(now)) {
    if (!hidden.includes(key)) yield* staysIn(member, before[key], [...path, key])
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const hidden: readonly string[] = ['spec', 'template', 'manifests', 'plan', 'wakes', 'again']

function* changesIn(value: Json, path: readonly (string | number)[]): Iterable<Change> {
  if (path.length > 6) return
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      yield [[...path, index], undefined]
      yield* changesIn(entry as Json, [...path, index])
    }
    return
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value as JsonObject)) {
      if (!hidden.includes(key)) yield* changesIn(member, [...path, key])
    }
    return
  }
  for (const other of othersOf(value)) yield [path, other]
}

function othersOf(value: Json): readonly Json[] {
  if (typeof value === 'number') return [value + 1, value - 1, 0, null, value + 3_600_000]
  if (typeof value === 'boolean') return [!value]
  if (value === null) return [0, 1000]
  if (value === 'v1') return ['v2', '']
  if (value === 'v2') return ['v1', '']
  if (value === 'True') return ['False']
  if (value === 'False') return ['True']
  return ['Running', 'Failed', 'Successful', 'ping', 'pong', ''].filter((one) => one !== value)
}

/** A story that a law refuses, and what it says. */
export interface Refusal extends Tampering {
  readonly violation: Violation
}

/** For each law the first small change of a true story that it refuses. */
export function refusals(): ReadonlyMap<LawName, Refusal> {
  const found = new Map<LawName, Refusal>()
  const open = new Set(Object.keys(invariants) as LawName[])
  for (const story of Object.keys(stories) as StoryName[]) {
    const { plan } = stories[story]
    for (const tampering of tamperings(story)) {
      const timeline = tamperedWith(tampering)
      for (const law of open) {
        const violation = violationOf(law, timeline, plan)
        if (violation === null) continue
        open.delete(law)
        found.set(law, { ...tampering, violation })
      }
    }
  }
  return found
}

// A story that is out of its mind may be past a law's understanding.
function violationOf(law: LawName, timeline: Timeline, plan: Plan): Violation | null {
  try {
    return invariants[law].check(timeline, plan)
  } catch {
    return null
  }
}
