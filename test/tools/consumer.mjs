// The package as its users get it: packed, installed into an empty folder, required, imported and type-checked.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rollout-sim-consumer-'))
const run = (command, ...args) => {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const doors = Object.keys(exports)
  .filter((door) => door !== './package.json')
  .map((door) => door.replace('.', 'rollout-sim'))

// Each format loads every door and must find the same names behind it.
const names = (load) => `const doors = [${doors.map((door) => load(door)).join(', ')}]
const own = (name) => name !== 'default' && name !== 'module.exports'
console.log(JSON.stringify(doors.map((door) => Object.keys(door).filter(own).sort())))`
const types = doors
  .map((door, i) => `import * as door${i} from '${door}'\nvoid door${i}`)
  .join('\n')

try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }),
  )
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  )
  run(
    'npm',
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    `./${packed.filename}`,
  )

  writeFileSync(
    join(folder, 'esm.mjs'),
    names((door) => `await import('${door}')`),
  )
  writeFileSync(
    join(folder, 'cjs.cjs'),
    names((door) => `require('${door}')`),
  )
  const esm = run('node', 'esm.mjs')
  const cjs = run('node', 'cjs.cjs')
  if (esm !== cjs) throw new Error(`import and require find different names:\n${esm}${cjs}`)

  writeFileSync(join(folder, 'types.ts'), types)
  writeFileSync(join(folder, 'types.cts'), types)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  for (const resolution of ['nodenext', 'node16', 'bundler']) {
    const module = resolution === 'bundler' ? 'esnext' : resolution
    const files = resolution === 'bundler' ? ['types.ts'] : ['types.ts', 'types.cts']
    const compilerOptions = {
      target: 'es2022',
      module,
      moduleResolution: resolution,
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    run('node', tsc, '-p', 'tsconfig.json')
  }
  const kilobytes = (packed.size / 1000).toFixed(1)
  console.log(
    `consumer: ${doors.join(', ')} load as ESM and CJS and type-check; ${kilobytes} kB packed, ${packed.entryCount} files`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
