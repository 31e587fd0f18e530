import type { Kind } from './kind.ts'

export const promise: Kind = {
  word: 'a Promise',
  known: ['then'],
  towards: { any: 'Await it first' },
}
