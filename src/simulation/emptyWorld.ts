import type { World } from '../timeline/world.ts'
import { instant } from '../units/time.ts'

/** Before anything: the next instant is the script's first. */
export const emptyWorld: World = {
  at: instant(-1),
  workload: { kind: 'Rollout', name: '' },
  rollout: null,
  deployments: [],
  autoscalers: [],
  runs: [],
  experiments: [],
  traffic: null,
  gitops: null,
  wakes: [],
  again: [],
  failures: [],
  scriptDone: 0,
  written: null,
  remains: null,
  terminating: [],
  podModel: null,
}
