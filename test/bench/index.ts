// npm run bench            every bench file
// npm run bench -- expr    those whose name contains a word
// Each file runs in a process of its own: what one makes the engine believe about types must not slow another. It runs
// bundled, as users run the package: tsx names every inner function anew at each call, which slows some runs threefold.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const own = ['index.ts', 'measure.ts', 'print.ts']
const here = fileURLToPath(new URL('.', import.meta.url))
const [wanted = ''] = process.argv.slice(2)
const files = readdirSync(here).filter(
  (name) =>
    name.endsWith('.ts') &&
    !name.endsWith('.test.ts') &&
    !own.includes(name) &&
    name.includes(wanted),
)
const scratch = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  for (const file of files.sort()) {
    console.log(`\n# ${file.replace('.ts', '')}`)
    execFileSync(process.execPath, [bundled(file)], { stdio: 'inherit' })
  }
} finally {
  rmSync(scratch, { recursive: true })
}

/** The path of one bench file with all that it needs and what prints it. */
function bundled(file: string): string {
  const outfile = join(scratch, file.replace('.ts', '.mjs'))
  buildSync({
    stdin: {
      contents: `import { measures } from './${file}'\nimport { print } from './print.ts'\nprint(measures)`,
      resolveDir: here,
    },
    bundle: true,
    // Some of what is bundled asks for Node's own modules in the older way.
    banner: {
      js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url)",
    },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  })
  return outfile
}
