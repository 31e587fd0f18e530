// The closing line of the gate: `N passed, 0 failed`, N being the tests that vitest counted. The test step counts
// its failed tests, every other failed step counts as one.
import { existsSync, readFileSync } from 'node:fs'

const [report, ...failedSteps] = process.argv.slice(2)
const counted = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0 }
const others = failedSteps.filter((step) => step !== 'test' || counted.numFailedTests === 0)
const failed = counted.numFailedTests + others.length
if (failedSteps.length > 0) console.log(`\nfailed steps: ${failedSteps.join(', ')}`)
console.log(`${counted.numPassedTests} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
