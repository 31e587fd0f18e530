// The package as its users get it: packed, installed into an empty folder, required, imported and type-checked;
// first without its optional peers, then with them.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hoverShowsDocstrings } from './hover.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rollout-sim-consumer-'))
const run = (command, ...args) => {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

/** What a command that has to fail says. */
const refusal = (command, ...args) => {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (done.status === 0) throw new Error(`${command} ${args.join(' ')} did not fail`)
  return done.stderr
}
const expectText = (text, part) => {
  if (!text.includes(part)) throw new Error(`expected ${part} in:\n${text}`)
}

const { exports, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const doors = Object.keys(exports)
  .filter((door) => !door.endsWith('.json'))
  .map((door) => door.replace('.', 'rollout-sim'))
// A door that needs an optional peer is named after it.
const peers = Object.keys(peerDependencies)
const plainDoors = doors.filter((door) => !peers.some((peer) => door.endsWith(`/${peer}`)))
// Vitest itself cannot be required.
const requirable = doors.filter((door) => door !== 'rollout-sim/vitest')

// Each format loads every door and must find the same names behind it.
const write = (file, text) => writeFileSync(join(folder, file), text)
const names = (some, load) => `const doors = [${some.map((door) => load(door)).join(', ')}]
const own = (name) => name !== 'default' && name !== 'module.exports'
console.log(JSON.stringify(doors.map((door) => Object.keys(door).filter(own).sort())))`
const namesAgree = (some) => {
  write(
    'esm.mjs',
    names(some, (door) => `await import('${door}')`),
  )
  write(
    'cjs.cjs',
    names(some, (door) => `require('${door}')`),
  )
  const [esm, cjs] = [run('node', 'esm.mjs'), run('node', 'cjs.cjs')]
  if (esm !== cjs) throw new Error(`import and require find different names:\n${esm}${cjs}`)
}

/** What the package says of a call that its types would have refused. */
const guardsSpeak = () => {
  write(
    'guard.mjs',
    `import { MisuseError, toChart } from 'rollout-sim'
import { parseManifests } from 'rollout-sim/yaml'
try { toChart(parseManifests('kind: Rollout')) } catch (thrown) { console.log(thrown instanceof MisuseError, thrown.message) }
console.log(parseManifests(Buffer.from('kind: Rollout')).diagnostics.length > 0)`,
  )
  expectText(
    run('node', 'guard.mjs'),
    'true toChart: timeline wants a Timeline; there is a Reading. Simulate its plan: simulate({ plan: reading.plan })\ntrue',
  )
}

const tsc = join(root, 'node_modules/typescript/bin/tsc')
const typeCheck = (modern, common, skipLibCheck) => {
  write('types.ts', modern)
  write('types.cts', common)
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
      skipLibCheck,
    }
    write('tsconfig.json', JSON.stringify({ compilerOptions, files }))
    run('node', tsc, '-p', 'tsconfig.json')
  }
}
const uses = (some) =>
  some.map((door, i) => `import * as door${i} from '${door}'\nvoid door${i}`).join('\n')
const matchers = `
import { expect } from 'vitest'
expect({}).toEndIn('Healthy')
expect({}).not.toTake({ atMost: '15m' })
// @ts-expect-error: no phase of a Rollout
expect({}).toEndIn('Done')`

/** Every file that the README of the package points at is in the package. */
const linksLead = (paths) => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link)
  const isThere = (link) => paths.some((path) => path === link || path.startsWith(`${link}/`))
  const dead = links.filter((link) => !isThere(link))
  if (links.length === 0 || dead.length > 0) throw new Error(`dead links in README.md: ${dead}`)
}

/** What the command line of the package prints in an empty folder, with manifests of somebody's beside it. */
const everyCommandAnswers = () => {
  cpSync(join(root, 'test/manifests'), join(folder, 'manifests'), { recursive: true })
  const examples = 'node_modules/rollout-sim/examples'
  const [web, next] = ['10-command-line/web.yaml', '10-command-line/next/web.yaml'].map(
    (name) => `${examples}/${name}`,
  )
  const rate = `${examples}/10-command-line/success-rate.yaml`
  const canary = 'manifests/canary.yaml'
  const live = [`${examples}/web-paused.json`, '--now', '2026-01-01T02:00:00Z']
  const sessions = [
    [['--version'], /^\d+\.\d+\.\d+$/m],
    [['--help'], 'forecast'],
    [['run', canary], 'NAME '],
    [['run', 'manifests/blue-green.yaml', '--release', 'bad'], 'NAME '],
    ...['json', 'markdown', 'svg', 'html', 'mermaid'].map((format) => [
      ['run', canary, '--format', format],
      { json: 'rollout-sim.timeline/1', markdown: '| time |', mermaid: 'gantt' }[format] ?? '<svg',
    ]),
    [['explain', canary], 'What the weights come to'],
    [['estimate', canary], 'How long it takes'],
    [['capacity', canary], 'The worst moment'],
    [['exposure', canary, '--slo', '99.9'], 'requests'],
    [['lint', 'manifests'], /\[[a-z-]+\]/],
    [['change', web, next], 'What applying it'],
    [['compare', web, next], 'release'],
    [['choices', canary, '--when', '2m'], 'What can be pressed'],
    [['why', canary, '--gates', 'wait'], /stuck|holds|waits/i],
    [
      ['judge', rate, '--series', `${examples}/10-command-line/last-night.csv`],
      /Successful|Failed/,
    ],
    [['check', web, rate, '--runs', '20'], '20 worlds'],
    [['forecast', '--live', ...live], 'From now on:'],
    ...['bash', 'zsh', 'fish'].map((shell) => [['completion', shell], 'rollout-sim']),
  ]
  const bin = 'node_modules/.bin/rollout-sim'
  const told = commandNames(run(bin, '--help'))
  const missed = told.filter((name) => !sessions.some(([[command]]) => command === name))
  // Whoever watches needs a terminal: without one it says so.
  if (missed.join() !== 'watch') throw new Error(`no session of ${missed}`)
  expectText(refusal(bin, 'watch', canary), 'watch needs a terminal')
  for (const [args, part] of sessions) {
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, encoding: 'utf8' })
    const isFound = typeof part === 'string' ? stdout.includes(part) : part.test(stdout)
    if (isFound && (status === 0 || status === 1) && !/^ +at /m.test(stderr)) continue
    throw new Error(`rollout-sim ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  }
  // A reader who has left before anything is said changes no exit code.
  run(
    'sh',
    '-c',
    `{ ${bin} run gone.yaml; echo $? > code; } 2>&1 | true; sleep 2; grep -q '^2$' code`,
  )
  console.log(`consumer: ${sessions.length + 1} command lines of the packed bin answer`)
}

const commandNames = (help) => {
  const [, list = ''] = help.split(/^Commands:$/m)
  const names = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)
  return names.filter((name) => name !== 'help')
}

try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }),
  )
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  run(
    'npm',
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    `./${packed.filename}`,
  )

  linksLead(packed.files.map(({ path }) => path))
  everyCommandAnswers()
  namesAgree(plainDoors)
  guardsSpeak()
  typeCheck(uses(plainDoors), uses(plainDoors), false)
  for (const peer of peers) {
    const [esm, cjs] = [`import 'rollout-sim/${peer}'`, `require('rollout-sim/${peer}')`]
    const error = refusal('node', '--input-type=module', '-e', esm)
    expectText(error, `Cannot find package '${peer}'`)
    expectText(refusal('node', '--input-type=commonjs', '-e', cjs), `Cannot find module '${peer}'`)
  }

  // With the peers: those that are here already.
  for (const peer of peers) {
    symlinkSync(join(root, 'node_modules', peer), join(folder, 'node_modules', peer), 'dir')
  }
  namesAgree(requirable)
  typeCheck(`${uses(doors)}${matchers}`, uses(requirable), true)
  console.log(`consumer: hover shows the docstrings of ${hoverShowsDocstrings(folder)} names`)
  run('node', '--input-type=module', '-e', "import 'rollout-sim/vitest'")
  const required = "require('rollout-sim/vitest')"
  expectText(
    refusal('node', '--input-type=commonjs', '-e', required),
    'CommonJS module using require()',
  )

  // The example of a team's own tests, as a team copies it.
  cpSync(join(root, 'examples/strategy-tests'), folder, { recursive: true })
  const vitest = 'node_modules/vitest/vitest.mjs'
  expectText(run('node', vitest, 'run'), '5 passed')

  const kilobytes = (packed.size / 1000).toFixed(1)
  console.log(
    `consumer: ${doors.join(', ')} load as ESM and CJS (vitest: ESM only) and type-check, without and with ` +
      `${peers.join(' and ')}; ${kilobytes} kB packed, ${packed.entryCount} files`,
  )
} finally {
  rmSync(folder, { recursive: true })
}
