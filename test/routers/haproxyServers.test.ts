import { expect, it } from 'vitest'
import { firstBackup, haveSameNames } from '../../src/routers/haproxyServers.ts'
import { weighted } from './sequence.ts'

it('the first backup that is up is the one', () => {
  const list = weighted(1, 1, 1, 1).map((server, index) => ({
    ...server,
    backup: index > 0,
    down: index === 1,
  }))
  expect(firstBackup(list)).toBe(2)
  expect(firstBackup(weighted(1, 1))).toBe(-1)
})

it('servers are the same by their names and order, not by their weights', () => {
  const [first, second] = weighted(1, 2)
  if (first === undefined || second === undefined) throw new Error('two servers')
  expect(haveSameNames([first, second], weighted(5, 6))).toBe(true)
  expect(haveSameNames([first, second], [second, first])).toBe(false)
  expect(haveSameNames([first, second], [first])).toBe(false)
})
