// A controller of your own takes over a Rollout in the middle of an update: it reads the live
// objects, hands the machine what it observes, and carries out what the machine orders.
import {
  begin,
  type Instant,
  instant,
  liveFrom,
  phaseOf,
  type RolloutEvent,
  statusOf,
  transition,
  wakeAt,
} from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

// As applied: 2 of 4 pods, a pause of half a minute, and then the rest.
const plan = parsePlan(
  `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  replicas: 4
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "web:v2"}]}}
  strategy: {canary: {steps: [{setWeight: 50}, {pause: {duration: 30s}}]}}
`,
  { templateNames: 'imageTag' },
)

// As `kubectl get rollout web -o json` and `kubectl get replicasets -o json` print it: at 00:01:00 the first
// step was done, and the pause began.
const argo = 'rollout.argoproj.io'
const at = '2026-01-01T00:01:00Z'
const condition = { status: 'True', lastUpdateTime: at, lastTransitionTime: at, message: '' }
const { live } = liveFrom({
  rollout: {
    kind: 'Rollout',
    metadata: { name: 'web', generation: 2, annotations: { [`${argo}/revision`]: '2' } },
    status: {
      ...{ replicas: 4, updatedReplicas: 2, readyReplicas: 4, availableReplicas: 4 },
      ...{ stableRS: 'v1', currentPodHash: 'v2', currentStepIndex: 1 },
      ...{ currentStepHash: plan.rollout.stepsHash, observedGeneration: '2', selector: 'app=web' },
      ...{ controllerPause: true, phase: 'Paused', message: 'CanaryPauseStep' },
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: at }],
      conditions: [
        { ...condition, type: 'Completed', status: 'False', reason: 'RolloutCompleted' },
        { ...condition, type: 'Progressing', status: 'Unknown', reason: 'RolloutPaused' },
        { ...condition, type: 'Paused', reason: 'RolloutPaused' },
      ],
    },
  },
  replicaSets: [replicaSet('v1', '1'), replicaSet('v2', '2')],
})

// The toy cluster: a ReplicaSet has the pods that it was told to have, available at once.
const sizes: Record<string, number> = { 'web-v1': 2, 'web-v2': 2 }
let state = begin(plan, { live })
observe({ kind: 'woken', at: instant(70_000) })
for (let now = wakeAt(state); now !== null; now = wakeAt(state)) {
  observe(state.rests ? { kind: 'woken', at: now } : replicaSetsAt(now))
  if (phaseOf(state).phase === 'Healthy') break
}
console.log(
  phaseOf(state).phase,
  'stored as',
  JSON.stringify({ ...statusOf(state), conditions: '…' }),
)

/** Hands a fact to the machine, prints what it orders, and carries that out. */
function observe(event: RolloutEvent): void {
  const next = transition(state, event)
  state = next.state
  for (const effect of next.effects) {
    if (effect.kind === 'scaleReplicaSet') sizes[effect.replicaSet] = effect.to
    const text = effect.kind === 'recordEvent' ? effect.message : `order ${effect.kind}`
    console.log(`${event.at / 1000}s`, event.kind, text)
  }
  if (state.rests) console.log(phaseOf(state).phase, 'wakes at', wakeAt(state))
}

function replicaSetsAt(now: Instant): RolloutEvent {
  const counts = (size: number) => ({ have: size, ready: size, available: size, pods: [] })
  const replicaSets = Object.entries(sizes).map(([name, size]) => ({ name, ...counts(size) }))
  return { kind: 'replicaSetsObserved', at: now, replicaSets }
}

function replicaSet(hash: string, revision: string) {
  return {
    metadata: {
      name: `web-${hash}`,
      creationTimestamp: `2026-01-01T00:00:0${revision}Z`,
      labels: { 'rollouts-pod-template-hash': hash },
      annotations: { [`${argo}/revision`]: revision, [`${argo}/desired-replicas`]: '4' },
    },
    spec: { replicas: 2, template: { spec: { containers: [{ image: `web:${hash}` }] } } },
    status: { replicas: 2, readyReplicas: 2, availableReplicas: 2 },
  }
}
