// node test/tools/peers.mjs [row …]   which peers the packed package really works beside: a table, row by row.
// Every row is an empty folder into which the tarball, the peers and a TypeScript are installed, strictly; then all doors are
// loaded as ESM and CommonJS, type-checked (strict, skipLibCheck off), and the example of a team's tests is run.
// It asks the registry, so it is no part of the gate; docs/compatibility.md has its table.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { devDependencies: ours } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const PNPM = '12.21.0'

/** Manager, Node, vitest, fast-check, TypeScript: the oldest that the ranges allow, ours, the newest. */
const rows = [
  ['npm', '20.20.2', '4.1.0', '4.0.0', '5.4.5'],
  ['npm', '20.20.2', ours.vitest, ours['fast-check'], ours.typescript],
  ['npm', '22.23.3', '5.0.0', '4.11.0', '5.9.3'],
  ['npm', '24.9.0', '5.1.2', '4.11.0', '7.0.2'],
  ['pnpm', '20.20.2', ours.vitest, ours['fast-check'], ours.typescript],
  ['pnpm', '24.9.0', '5.1.2', '4.11.0', '7.0.2'],
]

const run = (folder, command, ...args) => {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (done.status === 0) return done.stdout
  throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`.trim())
}

/** A Node of that version: the one that runs this, or the registry's binary of it. */
const nodeOf = (version) => {
  if (process.version === `v${version}`) return process.execPath
  const name = `node-${process.platform}-${process.arch}`
  const home = join(tools, version)
  if (!existsSync(home)) {
    run(tools, 'npm', 'install', '--silent', '--prefix', home, `${name}@${version}`)
  }
  return join(home, 'node_modules', name, 'bin/node')
}

const install = {
  npm: (folder, packages) =>
    run(folder, 'npm', 'install', '--strict-peer-deps', '--no-audit', '--no-fund', ...packages),
  pnpm: (folder, packages) => {
    const home = join(tools, 'pnpm')
    if (!existsSync(home))
      run(tools, 'npm', 'install', '--silent', '--prefix', home, `pnpm@${PNPM}`)
    const pnpm = join(home, 'node_modules/.bin/pnpm')
    run(folder, pnpm, 'add', '--config.strict-peer-dependencies=true', ...packages)
  },
}

const doors = [
  'rollout-sim',
  ...['expr', 'yaml', 'fast-check'].map((door) => `rollout-sim/${door}`),
]
const names = (load) => `const doors = [${doors.map((door) => load(door)).join(', ')}]
const own = (name) => name !== 'default' && name !== 'module.exports' && name !== '__esModule'
console.log(JSON.stringify(doors.map((door) => Object.keys(door).filter(own).sort())))`
const uses = doors.map((door, i) => `import * as door${i} from '${door}'\nvoid door${i}`).join('\n')
const matchers = `
import { expect } from 'vitest'
import 'rollout-sim/vitest'
expect({}).toEndIn('Healthy')
// @ts-expect-error: no phase of a Rollout
expect({}).toEndIn('Done')`

const typeCheck = (folder, node, skipLibCheck) => {
  for (const resolution of ['node16', 'nodenext', 'bundler']) {
    const modern = resolution === 'bundler'
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2023', 'dom', 'esnext.disposable'],
      module: modern ? 'esnext' : resolution,
      moduleResolution: resolution,
      types: ['node'],
      strict: true,
      noEmit: true,
      skipLibCheck,
    }
    const files = modern ? ['types.ts'] : ['types.ts', 'types.cts']
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    run(folder, node, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')
  }
}

/** What is tried in a folder that has everything, in order; each throws what it has to say. */
const trials = {
  load: ({ folder, node }) => {
    writeFileSync(
      join(folder, 'esm.mjs'),
      names((door) => `await import('${door}')`),
    )
    writeFileSync(
      join(folder, 'cjs.cjs'),
      names((door) => `require('${door}')`),
    )
    const [esm, cjs] = [run(folder, node, 'esm.mjs'), run(folder, node, 'cjs.cjs')]
    if (esm !== cjs) throw new Error(`import and require find different names:\n${esm}${cjs}`)
  },
  types: ({ folder, node }) => {
    writeFileSync(join(folder, 'types.ts'), `${uses}${matchers}`)
    writeFileSync(join(folder, 'types.cts'), uses)
    try {
      typeCheck(folder, node, false)
      return 'yes'
    } catch (problem) {
      typeCheck(folder, node, true)
      console.error(`without skipLibCheck: ${problem.message}`)
      return 'with `skipLibCheck`'
    }
  },
  tests: ({ folder, node }) => {
    cpSync(join(root, 'examples/strategy-tests'), folder, { recursive: true })
    const told = run(folder, node, 'node_modules/vitest/vitest.mjs', 'run')
    if (!told.includes('5 passed')) throw new Error(told)
  },
}

const tools = mkdtempSync(join(tmpdir(), 'rollout-sim-tools-'))
const only = process.argv.slice(2)
try {
  const packed = run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', tools)
  const tarball = join(tools, JSON.parse(packed)[0].filename)
  console.log('| install | Node | vitest | fast-check | TypeScript | ESM, CJS | types | tests |')
  console.log('|---|---|---|---|---|---|---|---|')
  for (const [index, row] of rows.entries()) {
    if (only.length > 0 && !only.includes(String(index + 1))) continue
    const [manager, version, vitest, fastCheck, typescript] = row
    const folder = mkdtempSync(join(tmpdir(), 'rollout-sim-peers-'))
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
    )
    const problems = []
    const cells = []
    try {
      install[manager](folder, [
        tarball,
        `vitest@${vitest}`,
        `fast-check@${fastCheck}`,
        `typescript@${typescript}`,
        `@types/node@${version.split('.')[0]}`,
      ])
      const node = nodeOf(version)
      for (const [name, trial] of Object.entries(trials)) {
        try {
          cells.push(trial({ folder, node }) ?? 'yes')
        } catch (problem) {
          cells.push('no')
          problems.push(`${name}: ${problem.message}`)
        }
      }
    } catch (problem) {
      problems.push(`install: ${problem.message}`)
    }
    console.log(`| ${[...row, ...(cells.length > 0 ? cells : ['not installed'])].join(' | ')} |`)
    for (const problem of problems) console.error(`${problem}\n`)
    if (problems.length > 0) process.exitCode = 1
    rmSync(folder, { recursive: true })
  }
} finally {
  rmSync(tools, { recursive: true })
}
