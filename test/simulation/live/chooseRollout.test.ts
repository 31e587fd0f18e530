import { expect, it } from 'vitest'
import { chooseRollout } from '../../../src/simulation/live/chooseRollout.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'

const rollout = (name: string, namespace = 'default') => ({
  kind: 'Rollout',
  metadata: { name, namespace },
})
const two = [rollout('a'), { kind: 'Pod' }, rollout('b', 'prod')]

function chosen(all: Parameters<typeof chooseRollout>[0], wanted?: string) {
  const found: Diagnostic[] = []
  const one = chooseRollout(all, wanted, (diagnostic) => found.push(diagnostic))
  return [one, found.map(({ code, hint }) => `${code}: ${hint}`)]
}

it('the only Rollout is the one, or the one that is named', () => {
  expect(chosen([rollout('a')])).toEqual([rollout('a'), []])
  expect(chosen(two, 'b')).toEqual([rollout('b', 'prod'), []])
  expect(chosen(two, 'prod/b')).toEqual([rollout('b', 'prod'), []])
})

it('none, several or another one are told with the choice', () => {
  expect(chosen(two)).toEqual([null, ['several-rollouts: Name one: { now, rollout }.']])
  expect(chosen(two, 'c')).toEqual([null, ['no-such-rollout: There is default/a, prod/b.']])
  const [none, [told]] = chosen([]) as [null, string[]]
  expect(none).toBeNull()
  expect(told).toContain('no-rollout: kubectl get')
})

it('what is no name is not printed: it may have no end', () => {
  let doubled: object = { a: 1 }
  for (let level = 0; level < 40; level++) doubled = { one: doubled, other: doubled }
  expect(chosen(two, doubled as never)).toEqual([
    null,
    ['no-such-rollout: There is default/a, prod/b.'],
  ])
})
