import * as sim from 'rollout-sim'
import { live, liveObjects, plan, snapshot, state } from '../given.ts'
import { type Row, row } from '../row.ts'

/** The Rollout's machine alone, the verbs of the plugin, and what others say of an object. */
export function machineRows(): readonly Row[] {
  const { transition } = sim
  const at = sim.instant(state.now + 1000)
  const events: readonly sim.RolloutEvent[] = [
    { kind: 'woken', at },
    { kind: 'promoted', at },
    { kind: 'scaled', at, replicas: 6 },
    { kind: 'specChanged', at, spec: state.spec },
    { kind: 'planChanged', at, plan },
    {
      kind: 'replicaSetsObserved',
      at,
      replicaSets: [{ name: 'web-1', have: 1, ready: 1, available: 1, pods: [] }],
    },
    { kind: 'analysisRunObserved', at, run: 'x', phase: 'Failed', message: '' },
    { kind: 'undone', at, revision: 0 },
  ]
  const rollout = liveObjects().rollout
  return [
    row('begin', sim.begin, plan, { live: live.live, verification: 'none' }),
    row('liveFrom', sim.liveFrom, liveObjects()),
    row('phaseOf', sim.phaseOf, state),
    row('statusOf', sim.statusOf, state),
    row('wakeAt', sim.wakeAt, state),
    ...events.map((event) => row(`transition ${event.kind}`, transition, state, event)),
    row('runVerb', sim.runVerb, snapshot, ['promote', 'web'], { namespace: 'default' }),
    row('runVerb set', sim.runVerb, snapshot, ['set', 'image', 'web', 'web=web:3'], {}),
    row('runVerb undo', sim.runVerb, snapshot, ['undo', 'web', '--to-revision=1'], {}),
    row('healthOf', sim.healthOf, rollout),
    row('kstatusOf', sim.kstatusOf, rollout, sim.instant(5000)),
  ]
}
