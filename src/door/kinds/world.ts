import type { Kind } from './kind.ts'

export const world: Kind = {
  word: 'a World',
  known: ['rollout', 'runs', 'wakes'],
  towards: {
    RolloutState: 'Hand over its `rollout`',
    Snapshot: 'Print it as objects: snapshotOf(world)',
    Timeline: 'Hand over the timeline that it is of',
  },
}
