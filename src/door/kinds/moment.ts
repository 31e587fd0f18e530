import type { Kind } from './kind.ts'

export const moment: Kind = {
  word: 'a Moment',
  known: ['world', 'at'],
  towards: {
    World: 'Hand over its `world`',
    RolloutState: 'Hand over its `world.rollout`',
    Timeline: 'Hand over the timeline that it is of',
  },
}
