import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printAlone } from './alone/print.ts'
import { conform, isCaseFile } from './conform.ts'
import { printContinued } from './continued/print.ts'

// Usage: npm run --silent conformance -- DIR [--only NAME]…
// NAME is a file of cases, `continued`: every trace of the folder, cut and read back as live objects, or `alone`:
// every AnalysisRun and Experiment of the folder, played without a Rollout.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, seed: { type: 'string' } },
})
const directory = positionals[0]
const asked = values.only ?? []
const only = asked.filter((name) => name !== 'continued' && name !== 'alone')

if (directory === undefined || positionals.length > 1 || !existsSync(directory)) {
  console.error('usage: npm run --silent conformance -- DIR [--only NAME]')
  process.exit(1)
}
for (const name of only.filter((name) => !isCaseFile(directory, name))) {
  console.error(`no file of cases is called ${name}`)
  process.exit(1)
}

if (asked.includes('alone')) {
  const isWhole = printAlone(directory)
  if (only.length === 0 && !asked.includes('continued')) process.exit(isWhole ? 0 : 1)
}

if (asked.includes('continued')) {
  const isWhole = printContinued(directory, Number(values.seed ?? 1))
  if (only.length === 0) process.exit(isWhole ? 0 : 1)
}

let passed = 0
let all = 0
for (const score of conform(directory, only)) {
  passed += score.passed
  all += score.all
  const missing =
    score.notBuilt === 0
      ? ''
      : score.notBuilt === score.all
        ? ' not built'
        : ` (${score.notBuilt} not built)`
  console.log(`${score.name} ${score.passed}/${score.all}${missing}`)
  for (const mismatch of score.mismatches) console.log(`  ${mismatch}`)
}
console.log(`total ${passed}/${all}`)
process.exitCode = passed === all ? 0 : 1
