import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { parseDocuments } from '../../src/yaml/index.ts'
import { root } from './sources.ts'

// The example's own lines, in a repository with two revisions; only npx is this checkout instead of a registry's package.
const workflow = readFileSync(join(root, 'examples/github/pull-request.yaml'), 'utf8')
const example = join(root, 'examples/10-command-line')
const scratch = mkdtempSync(join(tmpdir(), 'pull-request-'))
const [repository, bin, temporary] = ['repository', 'bin', 'temporary'].map((name) =>
  join(scratch, name),
) as [string, string, string]

const git = (...args: readonly string[]): void => {
  const identity = ['-c', 'user.name=someone', '-c', 'user.email=someone@example.com']
  execFileSync('git', [...identity, ...args], { cwd: repository, stdio: 'pipe' })
}

beforeAll(() => {
  for (const folder of [join(repository, 'deploy'), bin, temporary]) {
    mkdirSync(folder, { recursive: true })
  }
  const npx = join(bin, 'npx')
  const tsx = join(root, 'node_modules/.bin/tsx')
  const cli = `--tsconfig '${root}/test/tsconfig.json' '${root}/src/cli/bin.ts'`
  writeFileSync(npx, `#!/bin/sh\nshift\nexec '${tsx}' ${cli} "$@"\n`)
  chmodSync(npx, 0o755)
  git('init', '--quiet')
  cpSync(join(example, 'web.yaml'), join(repository, 'deploy/web.yaml'))
  writeFileSync(join(repository, 'deploy/settings.yaml'), 'kind: ConfigMap\n')
  git('add', '.')
  git('commit', '--quiet', '-m', 'before')
  cpSync(join(example, 'next/web.yaml'), join(repository, 'deploy/web.yaml'))
  writeFileSync(join(repository, 'deploy/settings.yaml'), 'kind: ConfigMap\ndata: {}\n')
  cpSync(join(example, 'success-rate.yaml'), join(repository, 'deploy/new.yaml'))
  git('add', '.')
  git('commit', '--quiet', '-m', 'after')
})

afterAll(() => rmSync(scratch, { recursive: true }))

it('comments a pull request with what the new revision of each file does', {
  timeout: 120_000,
}, () => {
  const { run, env } = stepNamed('Rehearse what changes')
  ran(run, env)
  const comment = readFileSync(join(temporary, 'comment.md'), 'utf8')
  const chapters = comment.split(/^## /m).slice(1)
  expect(chapters.map((one) => one.split('\n')[0])).toEqual([
    '`deploy/settings.yaml`',
    '`deploy/web.yaml`',
  ])
  // What is no Rollout says so, and holds up nobody.
  expect(chapters[0]).toMatch(/^ {4}error: the manifests make no plan$/m)
  expect(chapters[1]).toContain('### What applying it at 1m does')
  expect(chapters[1]).toMatch(/^\| web:1 \| 4 \| 0 \| .*\n\| web:2 \| 0 \| 4 \|/m)
})

it('annotates lines, in the words of GitHub', { timeout: 120_000 }, () => {
  const { run, env } = stepNamed('Annotate what has no effect')
  expect(ran(run, env)).toMatch(
    /^::(warning|notice|error) file=deploy\/web\.yaml,line=\d+,col=\d+,/m,
  )
})

it('comments through nothing but the token of the job', () => {
  const { run, env } = stepNamed('Comment')
  expect(env).toEqual({ GH_TOKEN: `\${{ github.token }}`, PULL: `\${{ github.event.number }}` })
  expect(run).toContain('--body-file "$RUNNER_TEMP/comment.md"')
  expect(existsSync(join(temporary, 'comment.md'))).toBe(true)
})

interface Step {
  readonly run: string
  readonly env: Readonly<Record<string, string>>
}

function stepNamed(name: string): Step {
  const [document] = parseDocuments(workflow).documents
  const steps = inside(document?.value, 'jobs', 'rehearse', 'steps') as readonly JsonObject[]
  const found = steps.find((step) => step.name === name)
  if (found === undefined) throw new Error(`the workflow has no step ${name}`)
  return { run: String(found.run), env: (found.env ?? {}) as Step['env'] }
}

function inside(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((one, key) => (one as JsonObject | undefined)?.[key], value)
}

// As a runner calls it: bash -e on a file.
function ran(script: string, env: Step['env']): string {
  const file = join(scratch, 'step.sh')
  writeFileSync(file, script)
  const path = `${bin}:${process.env.PATH ?? ''}`
  const { HOME = scratch } = process.env
  return execFileSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', file], {
    cwd: repository,
    encoding: 'utf8',
    env: { HOME, PATH: path, RUNNER_TEMP: temporary, CI: 'true', ...env },
  })
}
