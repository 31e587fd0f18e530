// A controller of one's own: a toy cluster drives the machine with what it observes, and carries out what the machine
// orders. `commands` then does everything to it that people do to a rollout, and compares it with the simulation.
import fc from 'fast-check'
import {
  begin,
  editPlan,
  formatTime,
  type Instant,
  instant,
  type Order,
  type Plan,
  type ReplicaSetObserved,
  type RolloutEvent,
  seconds,
  transition,
  wakeAt,
} from 'rollout-sim'
import { commands, type Rig, runBeside, type Verb } from 'rollout-sim/fast-check'
import { parsePlan } from 'rollout-sim/yaml'

const STARTUP = 10_000

const plan = parsePlan(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: shop }
spec:
  replicas: 4
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: shop:1 }] }
  strategy:
    canary:
      steps: [{ setWeight: 25 }, { pause: { duration: 30s } }, { setWeight: 50 }, { pause: {} }]
`)

/** The cluster: when the pods of each ReplicaSet were created, the oldest first. */
type Cluster = Map<string, Instant[]>

function controller(plan: Plan): Rig {
  const cluster: Cluster = new Map()
  let state = begin(plan)
  let now = instant(0)
  let pending: Instant | null = null

  // One fact, and then what the cluster makes of the orders, until both have come to rest.
  function settle(fact: RolloutEvent): void {
    for (let event = fact; ; event = observed()) {
      const { state: next, effects } = transition(state, event)
      state = next
      for (const effect of effects) carryOut(effect)
      // An embedding controller keeps the earliest wake-up that it was asked for.
      const wake = wakeAt(state)
      if (wake !== null && wake > now && (pending === null || wake < pending)) pending = wake
      if (state.rests && !isNews(observed())) return
    }
  }

  function carryOut(effect: Order): void {
    if (effect.kind === 'createReplicaSet') cluster.set(effect.replicaSet, [])
    if (effect.kind === 'deleteReplicaSet') cluster.delete(effect.replicaSet)
    if (effect.kind === 'scaleReplicaSet') {
      const pods = cluster.get(effect.replicaSet) ?? []
      while (pods.length < effect.to) pods.push(now)
      pods.length = effect.to
    }
    if (effect.kind === 'evictPods') {
      const pods = cluster.get(effect.replicaSet) ?? []
      for (let pod = 0; pod < effect.count; pod++) {
        pods.splice(pods.indexOf(effect.createdAt), 1)
        pods.push(now)
      }
    }
  }

  function observed(): Extract<RolloutEvent, { kind: 'replicaSetsObserved' }> {
    return { kind: 'replicaSetsObserved', at: now, replicaSets: [...cluster].map(seen) }
  }

  function seen([name, births]: [string, Instant[]]): ReplicaSetObserved {
    const pods = births.map((createdAt) => {
      const readyAt = instant(createdAt + STARTUP)
      return { count: 1, createdAt, readyAt: readyAt <= now ? readyAt : null, heldUntil: null }
    })
    const ready = pods.filter((pod) => pod.readyAt !== null).length
    return { name, have: pods.length, ready, available: ready, pods }
  }

  function isNews({ replicaSets }: ReturnType<typeof observed>): boolean {
    return replicaSets.some((one) => {
      const known = state.replicaSets.find((other) => other.name === one.name)
      return known?.have !== one.have || known.ready !== one.ready
    })
  }

  function nextAt(): Instant {
    const births = [...cluster.values()].flat().map((birth) => birth + STARTUP)
    const due = [...births, pending ?? Number.POSITIVE_INFINITY].filter((at) => at > now)
    return instant(Math.ceil(Math.min(...due) / 1000) * 1000)
  }

  function factOf(action: Verb | null): RolloutEvent {
    if (action?.setImage !== undefined) {
      const edited = editPlan(
        { ...plan, rollout: state.spec },
        { kind: 'setImage', image: action.setImage },
      )
      if (edited.plan !== null) return { kind: 'specChanged', at: now, spec: edited.plan.rollout }
    }
    if (typeof action?.scale === 'number')
      return { kind: 'scaled', at: now, replicas: action.scale }
    if (action?.promote) return { kind: 'promoted', at: now }
    if (action?.promoteFull) return { kind: 'promotedFully', at: now }
    if (action?.abort) return { kind: 'aborted', at: now }
    if (action?.retry) return { kind: 'retried', at: now }
    if (action?.undo) return { kind: 'undone', at: now, revision: 0 }
    if (action?.pause) return { kind: 'paused', at: now }
    if (action?.resume) return { kind: 'resumed', at: now }
    if (action?.restart) return { kind: 'restarted', at: now }
    return { kind: 'woken', at: now }
  }

  function jumpTo(at: Instant): void {
    now = at
    if (pending !== null && pending <= now) pending = null
  }

  settle({ kind: 'woken', at: now })
  return {
    advance(span, action) {
      const end = instant(now + span)
      for (let at = nextAt(); at < end; at = nextAt()) {
        jumpTo(at)
        settle(observed())
      }
      jumpTo(end)
      settle(factOf(action))
    },
    observe() {
      const { status, replicaSets } = state
      return {
        phase: status.phase,
        step: status.currentStepIndex,
        aborted: status.abort,
        stable: status.stableRS,
        sizes: Object.fromEntries(replicaSets.map((one) => [one.hash, one.want])),
      }
    },
  }
}

const images = ['shop:1', 'shop:2', 'shop:3']
const around = { plan, pods: { startup: formatTime(STARTUP) } }
const property = fc.property(commands(images), (steps) =>
  runBeside(around, controller(plan), steps),
)
const { failed, numRuns } = fc.check(property, { seed: 1, numRuns: 300 })
console.log(
  `the toy controller ${failed ? 'differs from' : 'agrees with'} the simulation in ${numRuns} runs`,
)

// The same controller with a mistake: it takes a second to notice an abort.
const hasty = (): Rig => {
  const rig = controller(plan)
  return {
    ...rig,
    advance: (span, action) => rig.advance(action?.abort ? seconds(span / 1000 + 1) : span, action),
  }
}
const found = fc.check(
  fc.property(commands(images), (steps) => runBeside(around, hasty(), steps)),
  { seed: 1, numRuns: 300 },
)
console.log(`\na controller that is late to abort is found after ${found.numRuns} runs:`)
console.log(String(found.counterexample?.[0]))
console.log((found.errorInstance as Error | null)?.message)
