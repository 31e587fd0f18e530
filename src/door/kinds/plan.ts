import type { Kind } from './kind.ts'

export const plan: Kind = {
  word: 'a Plan',
  known: ['rollout', 'manifests'],
  towards: {
    Timeline: 'Simulate it: simulate({ plan })',
    Scenario: 'Put it into a scenario: { plan }',
    RolloutState: 'Begin with it: begin(plan)',
    Snapshot: 'Simulate it, and take snapshotAt(timeline, time)',
  },
}
