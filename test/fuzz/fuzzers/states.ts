import {
  begin,
  editPlan,
  instant,
  type ObservedTemplate,
  type Plan,
  phaseOf,
  type ReplicaSet,
  type ReplicaSetObserved,
  type RolloutEvent,
  type RolloutState,
  readManifests,
  statusOf,
  transition,
  wakeAt,
} from 'rollout-sim'
import type { Draw } from '../../expr/randomExpression.ts'
import { fuzzer, shown } from '../fuzzer.ts'
import { sound } from '../given.ts'
import { spoiled } from '../hostileJson.ts'

interface Told {
  readonly state: RolloutState
  readonly event: RolloutEvent
}

const plain = [
  'promoted',
  'promotedFully',
  'currentStepSkipped',
  'allStepsSkipped',
  'aborted',
  'retried',
  'paused',
  'resumed',
  'restarted',
  'weightVerified',
  'woken',
] as const

const phases = ['Pending', 'Running', 'Successful', 'Failed', 'Error', 'Inconclusive'] as const

/** States of the controller that come back from JSON with other values within. */
export const states = fuzzer<Told>({
  about: 'states: restored from JSON with other values within, told a fact and looked at',
  input(draw) {
    const { state, event } = toldAt(draw)
    const restored = JSON.parse(JSON.stringify(state)) as RolloutState
    return {
      state: spoiled(restored, draw, draw(3), 9),
      event: spoiled(event, draw, draw(3) === 0 ? 1 : 0, 6),
    }
  },
  feed({ state, event }) {
    wakeAt(state)
    phaseOf(state)
    statusOf(state)
    const next = transition(state, event)
    statusOf(next.state)
    return 'taken'
  },
  show: ({ state, event }) => shown({ event, state }),
})

// A few facts after the beginning, each of which may have happened; and one more.
function toldAt(draw: Draw): Told {
  const { manifests } = sound(draw)
  const { plan } = readManifests(manifests)
  if (plan === null) throw new Error('no plan')
  let state = begin(plan)
  for (let told = draw(12); told > 0; told--) {
    state = transition(state, eventOf(draw, state, plan)).state
  }
  return { state, event: eventOf(draw, state, plan) }
}

function eventOf(draw: Draw, state: RolloutState, plan: Plan): RolloutEvent {
  const at = instant(Math.max(0, state.now) + draw(90) * 1000)
  const [run] = state.analysisRuns
  const [experiment] = state.experiments
  const phase = phases[draw(phases.length)] ?? 'Running'
  switch (draw(9)) {
    case 0:
    case 1:
      return { kind: 'replicaSetsObserved', at, replicaSets: state.replicaSets.map(ready) }
    case 2:
      return { kind: 'scaled', at, replicas: draw(12) }
    case 3:
      return { kind: 'undone', at, revision: draw(3) }
    case 4: {
      const edited = editPlan(plan, { kind: 'setImage', image: `web:${draw(4)}` }).plan ?? plan
      return { kind: 'specChanged', at, spec: edited.rollout }
    }
    case 5:
      return { kind: 'planChanged', at, plan }
    case 6:
      if (run !== undefined) {
        return { kind: 'analysisRunObserved', at, run: run.name, phase, message: '' }
      }
      break
    case 7:
      if (experiment !== undefined) {
        const { name } = experiment
        const templates: readonly ObservedTemplate[] = []
        return { kind: 'experimentObserved', at, experiment: name, phase, message: '', templates }
      }
      break
  }
  return { kind: plain[draw(plain.length)] ?? 'woken', at }
}

function ready({ name, want, pods }: ReplicaSet): ReplicaSetObserved {
  return { name, have: want, ready: want, available: want, pods }
}
