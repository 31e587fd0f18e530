import type { Kind } from './kind.ts'

export const transition: Kind = {
  word: 'a Transition',
  known: ['state', 'effects'],
  towards: { RolloutState: 'Hand over its `state`' },
}
