// npm run fuzz [-- NAME …] [--runs N] [--seconds S] [--seed X]    (no name: every fuzzer)
// Feeds what strangers may write, and prints how much of it was taken and refused, the slowest input, and the peak of
// memory. What throws anything but InvalidInputError or MisuseError, or takes two seconds, is a finding, and the command fails.
import { parseArgs } from 'node:util'
import { fuzzers } from './fuzzers.ts'
import { fuzz } from './run.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const names = positionals.length === 0 ? Object.keys(fuzzers) : positionals
const [runs, seconds, seed] = [values.runs, values.seconds, values.seed].map(Number)
let [all, faults] = [0, 0]
console.log(`seed ${seed}\n${row('fuzzer', 'inputs', 'taken', 'refused', 'slowest', 'peak')}`)
for (const name of names) {
  const fuzzer = fuzzers[name]
  if (fuzzer === undefined) throw new Error(`fuzzers are ${Object.keys(fuzzers).join(', ')}`)
  const did = await fuzz(fuzzer, { runs: runs ?? 0, seconds: seconds ?? 0, seed: seed ?? 0 })
  all += did.runs
  faults += did.findings.size
  const slowest = `${did.slowest.milliseconds.toFixed(0)} ms`
  console.log(row(name, did.runs, did.taken, did.refused, slowest, `${did.megabytes} MB`))
  console.log(`  slowest: seed ${did.slowest.seed}: ${did.slowest.shown.slice(0, 160)}`)
  for (const [what, input] of did.findings) console.log(`  FOUND ${what}\n    ${input}`)
}
console.log(`${all} inputs, ${faults} findings`)
process.exitCode = faults === 0 ? 0 : 1

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(12) + cells.map((cell) => String(cell).padStart(12)).join('')
}
