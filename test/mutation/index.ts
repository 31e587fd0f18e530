// npm run mutation -- src/replicas [src/steps …]    (nothing said: every folder of the list below)
//
// Changes the source in one place at a time, and looks whether a test notices: those of the room, the recorded cases
// and the transcripts. A folder within a room is asked for alike, or a file. Below FLOOR percent the command fails.
// What became of each change stays in node_modules/.cache/mutation/, a file for each that was asked for. With `again`
// as the first argument only those are tried that survived the last time or were left out, and files that have been
// changed since: after tests were written, or for longer. With `kept` nothing is tried, and the scores are told of what
// stands there.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { latestOf, patternsOf } from './again.ts'
import { argued } from './argued.ts'
import { isNoticed, type Mutant, versionOf } from './mutant.ts'
import { isArgued, type Outcome, scoreOf, scoreTable } from './score.ts'

const FLOOR = 90
const folders = ['src/replicas', 'src/steps', 'src/analysis', 'src/rollout', 'src/expr']
const root = fileURLToPath(new URL('../../', import.meta.url))
const kept = join(root, 'node_modules/.cache/mutation')
mkdirSync(kept, { recursive: true })

const words = process.argv.slice(2)
const isAgain = words[0] === 'again'
const isKept = words[0] === 'kept'
const asked = isAgain || isKept ? words.slice(1) : words
const scores = (asked.length === 0 ? folders : asked).map((place) => {
  const outfile = join(kept, `${place.replaceAll('/', '.')}.ndjson`)
  if (!isAgain && !isKept) rmSync(outfile, { force: true })
  const files = globSync(patternOf(place), { cwd: root }).sort()
  if (!isKept) campaign(place, files, outfile)
  const tried = triedIn(outfile)
  const latest = latestOf(tried, standing)
  const outcomes = latest.flatMap(outcomesOf)
  const known = new Set(latest.map(({ file }) => file))
  for (const file of new Set(tried.map((one) => one.file))) {
    if (!known.has(file)) console.log(`${file}: has been changed since, and is not counted`)
  }
  for (const { file, line, from, to } of outcomes.filter((one) => one.status === 'survived')) {
    if (isArgued({ file, from, to }, argued)) continue
    console.log(`${file}:${line}\n  - ${from}\n  + ${to}`)
  }
  return scoreOf(place, outcomes, argued)
})
console.log(`\n${scoreTable(scores)}`)
process.exitCode = scores.every(({ percent }) => percent >= FLOOR) ? 0 : 1

function patternOf(place: string): string {
  return place.endsWith('.ts') ? place : `${place}/**/*.ts`
}

// One that is interrupted has told nothing: of files that are half tried nobody would know it.
function campaign(place: string, files: readonly string[], outfile: string): void {
  const patterns = patternsOf(latestOf(triedIn(outfile), standing), files)
  const versions = Object.fromEntries(files.map((file) => [file, standing(file)]))
  if (patterns.length === 0) return
  const part = `${outfile}.part`
  writeFileSync(part, '')
  const room = place.split('/')[1] ?? ''
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'test/mutation/mutate.ts'), ...patterns],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '--import tsx',
        MUTATION_OUTFILE: part,
        MUTATION_VERSIONS: JSON.stringify(versions),
        MUTATION_TESTS: [
          `test/${room}/**/*.test.ts`,
          'test/conformance/conformance.test.ts',
          'test/transcripts/*.test.ts',
        ].join(' '),
      },
    },
  )
  if (status !== 0) throw new Error('Stryker could not run')
  appendFileSync(outfile, readFileSync(part, 'utf8'))
  rmSync(part)
}

function triedIn(outfile: string): readonly Mutant[] {
  if (!existsSync(outfile)) return []
  const lines = readFileSync(outfile, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Mutant)
}

function standing(file: string): string | null {
  const path = join(root, file)
  return existsSync(path) ? versionOf(readFileSync(path, 'utf8')) : null
}

function outcomesOf(mutant: Mutant): readonly Outcome[] {
  const noticed = isNoticed(mutant)
  if (noticed === null) return []
  const { file, location, replacement } = mutant
  return [
    {
      file,
      line: location.start.line,
      from: textAt(file, location),
      to: replacement,
      status: noticed ? 'found' : 'survived',
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
