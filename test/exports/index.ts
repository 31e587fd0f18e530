// npm run exports [-- --calls 2000] [--seed 1] [--depth 2] [--only WORD] [--shard 3/8] [--into FILE]
// Calls every exported function of every door with hostile values in every place, and prints what each does, as soon
// as it is known. An engine's error, or an answer that takes more than two seconds, is a fault, and the command fails.
// With a file, rows that stand there already are not called again: runs that were stopped go on, and shards add up.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Campaign, type Tally, tallyOf } from './campaign.ts'
import { isOfShard, talliesOf, tallyLine, tallyTable, writtenTally } from './ledger.ts'
import { rows } from './rows.ts'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    depth: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    shard: { type: 'string', default: '1/1' },
    into: { type: 'string', default: '' },
  },
})
const { only, shard, into } = values
const calls = Number(values.calls)
const seed = Number(values.seed)
const depth = Number(values.depth)
const campaign: Campaign = { calls, seed, depth }
const known = into !== '' && existsSync(into) ? talliesOf(readFileSync(into, 'utf8'), campaign) : []
const tallies: Tally[] = [...known]
console.log(`seed ${seed}, ${calls} calls a function, at most ${depth} deep; ${known.length} known`)
for (const [index, row] of rows.entries()) {
  if (!(row.name.includes(only) && isOfShard(index, shard))) continue
  if (known.some(({ name }) => name === row.name)) continue
  const tally = tallyOf(row, campaign)
  tallies.push(tally)
  for (const [detail, what] of tally.faults) console.log(`${row.name}: ${what}: ${detail}`)
  console.log(tallyLine(tally))
  if (into !== '') appendFileSync(into, writtenTally(tally, campaign))
}
console.log(`\n${tallyTable(tallies)}`)
const faults = tallies.reduce((sum, { counts }) => sum + counts.fault, 0)
const missing = rows.filter(({ name }) => !tallies.some((tally) => tally.name === name)).length
const most = Math.max(0, ...tallies.map(({ megabytes }) => megabytes))
console.log(`\n${faults} faults; ${missing} functions were not called; ${most} MB at most`)
process.exitCode = faults === 0 ? 0 : 1
