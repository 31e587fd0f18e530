// npm run everywhere                (after npm run build)
// npm run everywhere -- chromium    the browser alone, which asks no registry
// Runs the pinned scenarios on every runtime that can be had: dist as an ES module and as CommonJS, and src/ where
// the runtime takes TypeScript. The runtimes are packages of npm, put into a folder of their own; Chromium is the
// machine's ($CHROMIUM_PATH, or chromium). One that cannot be had is told of, and is no failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { pinnedFile } from './pinned.ts'

type Form = 'esm' | 'cjs' | 'src'
interface Runtime {
  readonly name: string
  readonly command: readonly string[]
  readonly forms: readonly Form[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const pinned = readFileSync(pinnedFile, 'utf8').split(' ', 1)[0] ?? ''
const scratch = mkdtempSync(join(tmpdir(), 'everywhere-'))
let others = 0
try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('npm run build comes first')
  console.log(`pinned ${pinned}\n${row('runtime', 'form', 'seconds', 'SHA-256')}`)
  if (process.argv[2] !== 'chromium') tellRuntimes()
  tellChromium()
} finally {
  rmSync(scratch, { recursive: true })
}
process.exitCode = others === 0 ? 0 : 1

function tellRuntimes(): void {
  const programs = writePrograms()
  for (const { name, command, forms } of runtimes()) {
    for (const form of forms) tell(name, form, command, programs[form])
  }
}

function runtimes(): readonly Runtime[] {
  const at = (path: string): string => join(scratch, 'node_modules', path)
  const system = `${process.platform}-${process.arch}`
  install(`node20@npm:node-${system}@20`, `node22@npm:node-${system}@22`)
  install(`node24@npm:node-${system}@24`)
  install(`@oven/bun-${system}@1.4.5`, `@deno/${system}-glibc@2.9.6`)
  return [
    { name: `node ${process.versions.node}`, command: [process.execPath], forms: ['esm', 'cjs'] },
    { name: 'node 20', command: [at('node20/bin/node')], forms: ['esm', 'cjs'] },
    { name: 'node 22', command: [at('node22/bin/node')], forms: ['esm', 'cjs', 'src'] },
    { name: 'node 24', command: [at('node24/bin/node')], forms: ['esm', 'cjs', 'src'] },
    {
      name: 'bun 1.4.5',
      command: [at(`@oven/bun-${system}/bin/bun`)],
      forms: ['esm', 'cjs', 'src'],
    },
    {
      name: 'deno 2.9.6',
      command: [
        at(`@deno/${system}-glibc/deno`),
        'run',
        '-A',
        '--no-check',
        '--node-modules-dir=manual',
      ],
      forms: ['esm', 'cjs', 'src'],
    },
  ]
}

function install(...packages: readonly string[]): void {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--force', '--prefix', scratch]
  const { status, stderr } = spawnSync('npm', ['install', ...flags, ...packages], {
    cwd: scratch,
    encoding: 'utf8',
  })
  if (status !== 0) console.log(`${packages.join(' ')} cannot be had: ${stderr.slice(0, 200)}`)
}

// The scenarios are bundled, and find the simulator where each form of it lies.
function writePrograms(): Readonly<Record<Form, string>> {
  const corpus = (format: 'esm' | 'cjs', name: string): void => {
    const entryPoints = [join(root, 'test/golden/corpus.ts')]
    buildSync({
      entryPoints,
      bundle: true,
      format,
      outfile: join(scratch, name),
      logLevel: 'error',
    })
  }
  corpus('esm', 'corpus.mjs')
  corpus('cjs', 'corpus.cjs')
  const tellIt = 'console.log(hashesOf(simulator).all)'
  const esm = (from: string): string =>
    `import * as simulator from ${JSON.stringify(from)}\nimport { hashesOf } from './corpus.mjs'\n${tellIt}`
  const cjs = `const simulator = require(${JSON.stringify(join(root, 'dist/index.cjs'))})
const { hashesOf } = require('./corpus.cjs')\n${tellIt}`
  writeFileSync(join(scratch, 'esm.mjs'), esm(join(root, 'dist/index.js')))
  writeFileSync(join(scratch, 'src.mjs'), esm(join(root, 'src/index.ts')))
  writeFileSync(join(scratch, 'cjs.cjs'), cjs)
  return {
    esm: join(scratch, 'esm.mjs'),
    src: join(scratch, 'src.mjs'),
    cjs: join(scratch, 'cjs.cjs'),
  }
}

function tell(
  name: string,
  form: Form,
  [command = '', ...args]: readonly string[],
  file: string,
): void {
  if (!existsSync(command)) {
    console.log(row(name, form, '-', 'is not there'))
    return
  }
  const begun = performance.now()
  const { stdout, stderr } = spawnSync(command, [...args, file], { encoding: 'utf8' })
  answer(name, form, begun, stdout.trim() || stderr.trim().slice(0, 200))
}

// One file without modules: a page of the disk may import none.
function tellChromium(): void {
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(chromium)) {
    console.log(row('chromium', 'page', '-', 'is not there'))
    return
  }
  const stdin = {
    contents: `import * as simulator from './dist/index.js'
import { hashesOf } from './test/golden/corpus.ts'
document.body.textContent = 'hash:' + hashesOf(simulator).all`,
    resolveDir: root,
  }
  const bundle = buildSync({ stdin, bundle: true, write: false, format: 'iife', logLevel: 'error' })
  const script = bundle.outputFiles[0]?.text ?? ''
  const page = join(scratch, 'page.html')
  const safe = script.replaceAll('</script', '<\\/script')
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script>${safe}</script></body>`)
  const begun = performance.now()
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--timeout=300000', '--dump-dom']
  const { stdout } = spawnSync(chromium, [...flags, `file://${page}`], {
    encoding: 'utf8',
    timeout: 180_000,
  })
  const version = spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout
  const number = /\d+/.exec(version)?.[0] ?? ''
  answer(`chromium ${number}`, 'page', begun, /hash:(\w+)/.exec(stdout)?.[1] ?? 'no answer')
}

function answer(name: string, form: string, begun: number, hash: string): void {
  if (hash !== pinned) others++
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(row(name, form, seconds, hash === pinned ? `${hash}  the same` : hash))
}

function row(name: string, form: string, seconds: string, hash: string): string {
  return `${name.padEnd(16)}${form.padEnd(6)}${seconds.padStart(8)}  ${hash}`
}
