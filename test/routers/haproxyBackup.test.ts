import { expect, it } from 'vitest'
import { firstBackup } from '../../src/routers/haproxyBackup.ts'
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
