// npm run mutation -- src/replicas [src/steps …]    (nothing said: every folder of the list below)
//
// Changes the source in one place at a time, and looks whether a test notices: those of the room, the recorded cases
// and the transcripts. A folder within a room is asked for alike, or a file. Below FLOOR percent the command fails.
// What became of each change stays in node_modules/.cache/mutation/, a file for each that was asked for; with `kept` as
// the first argument the scores are told of what stands there, as long as the source is the same.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { argued } from './argued.ts'
import type { Mutant } from './mutant.ts'
import { isArgued, type Outcome, scoreOf, scoreTable } from './score.ts'

const FLOOR = 90
const noticed = ['Killed', 'Timeout', 'RuntimeError']
const unnoticed = ['Survived', 'NoCoverage']
const folders = ['src/replicas', 'src/steps', 'src/analysis', 'src/rollout', 'src/expr']
const root = fileURLToPath(new URL('../../', import.meta.url))
const kept = join(root, 'node_modules/.cache/mutation')
mkdirSync(kept, { recursive: true })

const [first, ...others] = process.argv.slice(2)
const asked = first === undefined || first === 'kept' ? others : [first, ...others]
const scores = (asked.length === 0 ? folders : asked).map((place) => {
  const outfile = join(kept, `${place.replaceAll('/', '.')}.ndjson`)
  if (first !== 'kept') mutateAll(place, outfile)
  const lines = readFileSync(outfile, 'utf8').trim().split('\n')
  const outcomes = lines.flatMap((line) => outcomesOf(JSON.parse(line) as Mutant))
  for (const { file, line, from, to } of outcomes.filter((one) => one.status === 'survived')) {
    if (isArgued({ file, from, to }, argued)) continue
    console.log(`${file}:${line}\n  - ${from}\n  + ${to}`)
  }
  return scoreOf(place, outcomes, argued)
})
console.log(`\n${scoreTable(scores)}`)
process.exitCode = scores.every(({ percent }) => percent >= FLOOR) ? 0 : 1

function mutateAll(place: string, outfile: string): void {
  const room = place.split('/')[1] ?? ''
  rmSync(outfile, { force: true })
  const pattern = place.endsWith('.ts') ? place : `${place}/**/*.ts`
  const { status } = spawnSync(process.execPath, [join(root, 'test/mutation/mutate.ts'), pattern], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '--import tsx',
      MUTATION_OUTFILE: outfile,
      MUTATION_TESTS: [
        `test/${room}/**/*.test.ts`,
        'test/conformance/conformance.test.ts',
        'test/transcripts/*.test.ts',
      ].join(' '),
    },
  })
  if (status !== 0) throw new Error('Stryker could not run')
}

function outcomesOf({ file, status, location, replacement }: Mutant): readonly Outcome[] {
  if (!noticed.includes(status) && !unnoticed.includes(status)) return []
  const path = relative(root, file)
  return [
    {
      file: path,
      line: location.start.line,
      from: textAt(path, location),
      to: replacement,
      status: noticed.includes(status) ? 'found' : 'survived',
    },
  ]
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
