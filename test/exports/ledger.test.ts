import { expect, it } from 'vitest'
import type { Tally } from './campaign.ts'
import { isOfShard, talliesOf, tallyTable, writtenTally } from './ledger.ts'

const counts = { value: 1, diagnostic: 2, 'own error': 3, "host's error": 4, fault: 1 }
const tally = (name: string, slowest: number): Tally => ({
  name,
  counts,
  faults: [['took 9000 ms', 'argument 0 is value 1']],
  slowest,
  megabytes: 100,
})
const campaign = { calls: 11, seed: 1, depth: 2 }

it('every function is in one shard, and shards are about as large', () => {
  const shards = ['1/3', '2/3', '3/3']
  const rows = Array.from({ length: 10 }, (_, index) => index)
  const parts = shards.map((shard) => rows.filter((index) => isOfShard(index, shard)))
  expect(parts.flat().sort((one, other) => one - other)).toEqual(rows)
  expect(parts.map(({ length }) => length)).toEqual([4, 3, 3])
})

it.each(['', '0/3', '4/3', '3', 'a/b'])('%j is no shard', (shard) => {
  expect(() => isOfShard(0, shard)).toThrow('the third of eight is 3/8')
})

it('what was written is known to the same campaign, and to no other', () => {
  const text = [tally('one', 5), tally('other', 7)]
    .map((one) => writtenTally(one, campaign))
    .join('')
  expect(talliesOf(text, campaign)).toMatchObject([tally('one', 5), tally('other', 7)])
  expect(talliesOf(text, { ...campaign, seed: 2 })).toEqual([])
  expect(talliesOf('', campaign)).toEqual([])
})

it('shards add up in one table, by name', () => {
  const lines = tallyTable([tally('two', 7), tally('one', 5)]).split('\n')
  expect(lines.map((one) => one.replace(/ +/g, ' '))).toEqual([
    "function value diagnostic own error host's error fault slowest",
    'one 1 2 3 4 1 5 ms',
    'two 1 2 3 4 1 7 ms',
    'all 2 2 4 6 8 2 7 ms',
  ])
})
