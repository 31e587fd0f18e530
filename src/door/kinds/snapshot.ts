import type { Kind } from './kind.ts'

export const snapshot: Kind = {
  word: 'a Snapshot',
  known: ['objects', 'now'],
  towards: { Timeline: 'Hand over the timeline that it is of' },
}
