import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../tools/sources.ts'

const folder = 'examples/strategy-tests'
const [safe, unsafe] = [once('safe.yaml'), once('unsafe.yaml')]

describe("the example of a team's own tests", () => {
  it('passes for a safe strategy', () => {
    const { status, printed } = safe()
    expect(printed).toContain('5 passed (5)')
    expect(status).toBe(0)
  })

  // `npx vitest run test/vitest/strategyTests.test.ts -u` writes the file anew; it is there to be read.
  it('fails for an unsafe one, and shows why', async () => {
    const { status, printed } = unsafe()
    expect(status).toBe(1)
    await expect(printed).toMatchFileSnapshot(join(root, folder, 'failing-output.txt'))
  })

  it('leaves the picture of each timeline that failed', () => {
    const { pictures } = unsafe()
    expect(pictures).toHaveLength(3)
    const texts = pictures.map((text) => /<title[^>]*>(.*?)<\/title>/.exec(text)?.[1])
    expect(new Set(texts)).toEqual(new Set(['checkout: Healthy after 7m30s']))
    expect(safe().pictures).toEqual([])
  })

  it('the two strategies differ in four lines', () => {
    const [safe, unsafe] = ['safe.yaml', 'unsafe.yaml'].map((file) =>
      readFileSync(join(root, folder, file), 'utf8').split('\n'),
    )
    const changes = safe?.flatMap((line, index) =>
      line === unsafe?.[index] ? [] : [`${line.trim()} -> ${unsafe?.[index]?.trim()}`],
    )
    expect(changes).toEqual([
      'replicas: 5 -> replicas: 3',
      'maxUnavailable: 0 -> maxUnavailable: 50%',
      'interval: 30s -> interval: 2m',
      'failureLimit: 1 -> failureLimit: 5',
    ])
  })
})

interface Ran {
  readonly status: number | null
  readonly printed: string
  /** What tests attached to the report. */
  readonly pictures: readonly string[]
}

// A process of vitest is slow to start: one a strategy.
function once(strategy: string): () => Ran {
  let ran: Ran | null = null
  return () => {
    ran ??= ranWith(strategy)
    return ran
  }
}

/** Runs the team's tests in a process of their own, as the team does. */
function ranWith(strategy: string): Ran {
  const scratch = mkdtempSync(join(tmpdir(), 'strategy-tests-'))
  const file = join(scratch, 'output.txt')
  // Both streams go into one file, so that they stand in it as on a screen.
  const output = openSync(file, 'w')
  const attachments = join(scratch, 'attachments')
  try {
    const config = 'test/vitest/strategyTests.config.ts'
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', config],
      {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          NO_COLOR: '1',
          TMPDIR: scratch,
          STRATEGY: strategy,
          ATTACHMENTS: attachments,
        },
        stdio: ['ignore', output, output],
      },
    )
    const pictures = existsSync(attachments) ? readdirSync(attachments) : []
    return {
      status,
      printed: withoutTimings(readFileSync(file, 'utf8')),
      pictures: pictures.map((name) => readFileSync(join(attachments, name), 'utf8')),
    }
  } finally {
    closeSync(output)
    rmSync(scratch, { recursive: true })
  }
}

/** What differs from run to run and from machine to machine: timings, the folder, vitest's version. */
function withoutTimings(printed: string): string {
  return printed
    .replace(/^ RUN .*$/m, ' RUN')
    .replace(/^( +[✓×❯] .*?) \d+m?s$/gm, '$1')
    .replace(/^ +(Start at|Duration) .*\n/gm, '')
    .trim()
    .concat('\n')
}
