import type { Kind } from './kind.ts'

export const timeline: Kind = {
  word: 'a Timeline',
  known: ['moments', 'end'],
  towards: {
    World: 'Take the one at a time: timeline.at("5m")',
    Snapshot: 'Take the one at a time: snapshotAt(timeline, "5m")',
    RolloutInfo: 'Read the one at a time: rolloutInfoAt(timeline, "5m")',
    RolloutState: 'Take the one at a time: timeline.at("5m").rollout',
    Plan: 'Hand over the plan of its scenario',
  },
}
