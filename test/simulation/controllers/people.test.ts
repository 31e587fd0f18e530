import { expect, it } from 'vitest'
import { people } from '../../../src/simulation/controllers/people.ts'
import { nowOf } from '../given.ts'

const script = [
  { at: '0s', deploy: true },
  { at: '7s', scale: 3 },
  { at: '7s', undo: { revision: 9 } },
  { at: '8s', abort: true },
] as const

it('people do what is due by now, in order, and each thing once', () => {
  const first = nowOf({}, 0, { script })
  people.play(first)
  expect([first.scriptDone, first.actions]).toEqual([1, [script[0]]])
  const now = nowOf({ rollout: first.rollout, scriptDone: 1 }, 7, { script })
  people.play(now)
  people.play(now)
  expect(now.actions).toEqual([script[1], script[2]])
  expect([now.scriptDone, now.rollout?.spec.replicas]).toEqual([3, 3])
})

it('what is refused is told, and is done all the same', () => {
  const now = nowOf({}, 7, { script })
  people.play(now)
  expect(now.errors).toEqual(['undo: unable to find specified revision 9 in history'])
  expect(now.scriptDone).toBe(3)
})
