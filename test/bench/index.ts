// npm run bench            every bench file
// npm run bench -- expr    those whose name contains a word
// Each file runs in a process of its own: what one makes the engine believe about types must not slow another.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { figuresOf, lastResult, type Measure, readable } from './measure.ts'

const own = ['index.ts', 'measure.ts']
const [wanted = ''] = process.argv.slice(2)

if (wanted.endsWith('.ts')) await runFile(wanted)
else {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.endsWith('.test.ts') &&
      !own.includes(name) &&
      name.includes(wanted),
  )
  for (const file of files.sort()) {
    console.log(`\n# ${file.replace('.ts', '')}`)
    execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), file], {
      stdio: 'inherit',
    })
  }
}

async function runFile(file: string): Promise<void> {
  const { measures }: { readonly measures: readonly Measure[] } = await import(`./${file}`)
  for (const measure of measures) {
    console.log(`${measure.name}   (goal: ${measure.goal})`)
    for (const { contender, median, ratio } of figuresOf(measure)) {
      console.log(
        `  ${contender.padEnd(32)} ${readable(median).padStart(9)}  ${ratio.toFixed(2).padStart(8)} ×`,
      )
    }
  }
  if (lastResult() === measures) throw new Error('a contender returned the list it stands in')
}
