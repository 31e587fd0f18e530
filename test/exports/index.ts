// npm run exports [-- --calls 2000] [--seed 1] [--depth 2] [--only WORD]
// Calls every exported function of every door with hostile values in every place, and prints what each does. An
// engine's error, or an answer that takes more than two seconds, is a fault, and the command fails.
import { parseArgs } from 'node:util'
import { type Tally, tallyOf, tallyTable } from './campaign.ts'
import { rows } from './rows.ts'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    depth: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
})
console.log(`seed ${values.seed}, ${values.calls} calls a function, at most ${values.depth} deep`)
const tallies: Tally[] = []
for (const row of rows) {
  if (!row.name.includes(values.only)) continue
  const tally = tallyOf(row, Number(values.calls), Number(values.seed), Number(values.depth))
  tallies.push(tally)
  if (values.verbose) console.log(`${row.name}: ${process.cpuUsage().user / 1e6} s`)
  for (const [detail, what] of tally.faults) console.log(`${row.name}: ${what}: ${detail}`)
}
console.log(`\n${tallyTable(tallies)}`)
const faults = tallies.reduce((sum, { counts }) => sum + counts.fault, 0)
console.log(`\n${faults} faults; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
process.exitCode = faults === 0 ? 0 : 1
