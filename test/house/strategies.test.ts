import { describe, expect, it } from 'vitest'
import { importsOf, type Source, sourcesIn } from '../tools/sources.ts'

const product = sourcesIn('src')

// Where a strategy is at home. Everything else serves both without knowing which.
const homes = [
  'src/kinds/argo/',
  'src/plan/',
  'src/manifest/',
  'src/replicas/',
  'src/rollout/reconcilers/',
  // Fields of the one that the other leaves empty.
  'src/rollout/status.ts',
  // The plugin's promote refuses some flags to it.
  'src/verbs/',
  'src/rollout/promote.ts',
  // Which Services a strategy names.
  'src/simulation/namedServices.ts',
  // Argo CD's health and actions read either from the stored object.
  'src/application/argocd/',
  // A difference between releases may be one of a strategy, and so is what a phase waits for.
  'src/releases/differences/',
  'src/rollout/decisions/clientPhase.ts',
  // How `get rollout` shows it.
  'src/views/',
  // The kit generates plans of either strategy, and judges what either does; so do the matchers.
  'src/fast-check/',
  'src/laws/',
  'src/vitest/',
  // What people ask is about either.
  'src/questions/',
  // Every type of a plan as it looks, written by a tool.
  'src/door/forms/',
]

// The front door hands on the type.
const tables = ['src/index.ts']

describe('blue-green beside the canary', () => {
  it('is known by name only where strategies are at home', () => {
    const knowing = product.filter(({ text }) => /blue.?green/i.test(text)).map(({ path }) => path)
    const strangers = knowing.filter(
      (path) => !tables.includes(path) && !homes.some((home) => path.startsWith(home)),
    )
    console.log(`files that know blue-green by name:\n  ${knowing.join('\n  ')}`)
    expect(strangers).toEqual([])
    expect(knowing.length).toBeGreaterThan(0)
  })

  it('is imported by the table of strategies alone', () => {
    const folder = /^src\/rollout\/reconcilers\/(canary|blueGreen)\//
    const importers = product
      .filter(({ path }) => !folder.test(path))
      .filter((source) => importsOf(source).some((path) => folder.test(path)))
    expect(importers.map(({ path }) => path)).toEqual(['src/rollout/reconcilers/strategies.ts'])
  })

  it('knows nothing of the canary’s reconcilers, nor these of it', () => {
    const crossing = product.flatMap((source) => {
      const own = strategyOf(source.path)
      const others = importsOf(source).filter((path) => strategyOf(path) !== own)
      return own === null ? [] : others.filter((path) => strategyOf(path) !== null)
    })
    expect(crossing).toEqual([])
  })

  it('repeats no six lines of it', () => {
    const [canary, blueGreen] = ['canary', 'blueGreen'].map((name) =>
      product.filter(({ path }) => strategyOf(path) === name),
    )
    const known = new Set(canary?.flatMap((source) => runsOf(source)))
    expect(known.size).toBeGreaterThan(0)
    expect(blueGreen?.flatMap((source) => runsOf(source)).filter((run) => known.has(run))).toEqual(
      [],
    )
  })

  it('names its pause in one place of the controller, as the canary does', () => {
    for (const reason of ['CanaryPauseStep', 'BlueGreenPause']) {
      const files = product
        .filter(({ path }) => path.startsWith('src/rollout/'))
        .filter(({ text }) => text.includes(`'${reason}'`))
      expect([reason, files.length]).toEqual([reason, 1])
    }
  })
})

function strategyOf(path: string): string | null {
  return /^src\/rollout\/reconcilers\/(canary|blueGreen)\//.exec(path)?.[1] ?? null
}

/** Every six lines in a row that say anything. */
function runsOf({ lines }: Source): readonly string[] {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '')
  return said.slice(5).map((_, index) => said.slice(index, index + 6).join('\n'))
}
