// npx tsx test/tools/mutants.ts            every mutant
// npx tsx test/tools/mutants.ts 'abort|deleted'   those whose name matches
//
// Changes one thing about a copy of the engine at a time, and lets the kit's laws find it. A mutant that no law finds
// is a missing law. The engine as it is comes first: nothing may be found there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Catch } from './hunt.ts'
import { type Mutant, mutants } from './mutantList.ts'

const RUNS = 10_000
const STEPS = 3

const root = fileURLToPath(new URL('../../', import.meta.url))
const [wanted = '', seed = '1'] = process.argv.slice(2)

const workshop = mkdtempSync(join(tmpdir(), 'mutants-'))
try {
  process.exitCode = campaign(mutants.filter((mutant) => new RegExp(wanted).test(mutant.name)))
    ? 0
    : 1
} finally {
  rmSync(workshop, { recursive: true })
}

function campaign(chosen: readonly Mutant[]): boolean {
  for (const part of ['src', 'test/tools/hunt.ts']) {
    cpSync(join(root, part), join(workshop, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(workshop, 'node_modules'))
  const untouched = huntIn()
  console.log(row('mutant', 'found by', 'runs', 'steps', 'events', 'replicas'))
  console.log(shown('(none)', untouched))
  if (untouched !== null) console.log(`${untouched.message}\n${untouched.scenario}`)
  let missed = untouched === null ? 0 : 1
  for (const mutant of chosen) {
    const found = mutated(mutant, huntIn)
    console.log(shown(mutant.name, found))
    if (found === null || found.steps > STEPS) missed++
    if (found !== null && found.steps > STEPS) console.log(found.scenario)
  }
  console.log(`\n${chosen.length} mutants, ${missed} not found or not simple`)
  return missed === 0
}

function mutated<T>({ file, from, to }: Mutant, work: () => T): T {
  const path = join(workshop, 'src', file)
  const text = readFileSync(path, 'utf8')
  const times = text.split(from).length - 1
  if (times !== 1) throw new Error(`src/${file} has ${times} times: ${from}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
  try {
    return work()
  } finally {
    writeFileSync(path, text)
  }
}

// A process of its own, for a mutant may run for ever: then it is found as well, by its own silence.
function huntIn(): Catch | null {
  const outfile = join(workshop, 'hunt.mjs')
  buildSync({
    entryPoints: [join(workshop, 'test/tools/hunt.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const { stdout, stderr, error } = spawnSync(process.execPath, [outfile, String(RUNS), seed], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  if (error !== undefined || stdout === '') throw new Error(`the hunt ended: ${error ?? stderr}`)
  return JSON.parse(stdout) as Catch | null
}

function shown(name: string, found: Catch | null): string {
  if (found === null) return row(name, '-', String(RUNS), '', '', '')
  const { law, runs, steps, events, replicas } = found
  return row(name, law, String(runs), String(steps), String(events), String(replicas))
}

function row(name: string, law: string, ...numbers: readonly string[]): string {
  return [name.padEnd(58), law.padEnd(28), ...numbers.map((one) => one.padStart(8))].join(' ')
}
