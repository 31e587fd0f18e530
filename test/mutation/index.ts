// npm run mutation -- src/replicas [src/steps …]    (nothing said: every folder of the list below)
//
// Changes the source in one place at a time, and looks whether a test notices: first those of the room, then, for
// what they let pass, the recorded cases, transcripts and laws. Below FLOOR percent of a folder the command fails.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { argued } from './argued.ts'
import type { Mutant } from './mutant.ts'
import { isArgued, type Outcome, type Score, scoreOf, scoreTable } from './score.ts'

const FLOOR = 90
const folders = ['src/replicas', 'src/steps', 'src/analysis', 'src/rollout', 'src/expr']
const root = fileURLToPath(new URL('../../', import.meta.url))
const everywhere =
  'test/conformance/conformance.test.ts test/transcripts/*.test.ts test/properties/*.test.ts'

const scratch = mkdtempSync(join(tmpdir(), 'mutation-'))
const asked = process.argv.slice(2)
const scores: Score[] = []
try {
  for (const folder of asked.length === 0 ? folders : asked) {
    const outcomes = outcomesIn(folder)
    for (const one of outcomes) {
      if (one.status !== 'survived' || isArgued(one, argued)) continue
      console.log(`${one.file}:${one.line}\n  - ${one.from}\n  + ${one.to}`)
    }
    scores.push(scoreOf(folder, outcomes, argued))
  }
} finally {
  rmSync(scratch, { recursive: true })
}
console.log(`\n${scoreTable(scores)}`)
process.exitCode = scores.every(({ percent }) => percent >= FLOOR) ? 0 : 1

function outcomesIn(folder: string): readonly Outcome[] {
  const room = folder.replace(/^src\//, 'test/')
  const first = mutate([`${folder}/**/*.ts`], `${room}/**/*.test.ts`)
  const alive = first.filter(isAlive)
  console.log(`${folder}: ${alive.length} of ${first.length} pass the tests of the room`)
  const again = alive.length === 0 ? [] : mutate([...new Set(alive.map(rangeOf))], everywhere)
  const found = new Set(again.filter(isFound).map(keyOf))
  return first
    .filter(({ status }) => status !== 'CompileError')
    .map((one) => outcomeOf(one, isFound(one) || found.has(keyOf(one))))
}

function mutate(patterns: readonly string[], tests: string): readonly Mutant[] {
  const outfile = join(scratch, 'mutants.json')
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/mutation/mutate.ts'), outfile, ...patterns],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tests } },
  )
  if (status !== 0) throw new Error('Stryker could not run')
  return JSON.parse(readFileSync(outfile, 'utf8')) as readonly Mutant[]
}

function outcomeOf(mutant: Mutant, noticed: boolean): Outcome {
  const file = relative(root, mutant.file)
  return {
    file,
    line: mutant.location.start.line,
    from: textAt(file, mutant.location),
    to: mutant.replacement,
    status: noticed ? 'found' : isAlive(mutant) ? 'survived' : 'static',
  }
}

function textAt(file: string, { start, end }: Mutant['location']): string {
  const lines = readFileSync(join(root, file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, index) => (index === last ? line.slice(0, end.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line.trim()))
    .join(' ')
}

function isAlive({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function isFound({ status }: Mutant): boolean {
  return status === 'Killed' || status === 'Timeout' || status === 'RuntimeError'
}

// What Stryker takes as a range of a file.
function rangeOf({ file, location: { start, end } }: Mutant): string {
  const place = `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
  return `${relative(root, file)}:${place}`
}

function keyOf(mutant: Mutant): string {
  return `${rangeOf(mutant)} ${mutant.replacement}`
}
