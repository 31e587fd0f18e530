// npx tsx --tsconfig test/tsconfig.json test/tools/lawsReference.ts   writes docs/reference/laws.md
// The page is made of the laws' own claims, and of what they say to stories that were tampered with.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkStrategy } from '../../src/fast-check/check/checkStrategy.ts'
import { yamlText } from '../../src/fast-check/check/yamlText.ts'
import type { Invariant } from '../../src/laws/invariant.ts'
import { invariants, type LawName } from '../../src/laws/invariants.ts'
import { promises } from '../../src/laws/promises.ts'
import { isJsonObject, type Json } from '../../src/units/json.ts'
import { lawSources } from './lawSources.ts'
import { type Refusal, refusals, type StoryName, stories } from './lawStories.ts'
import { root } from './sources.ts'

/** Where the page is. */
export const pagePath: string = join(root, 'docs/reference/laws.md')

/** The whole page. */
export function lawsReference(): string {
  const refused = refusals()
  const names = (Object.keys(invariants) as LawName[]).sort()
  const laws = names.map((name) => lawEntry(name, refused.get(name)))
  return [introduction(), storiesPart(refused), '## Laws\n', ...laws, promisesPart()].join('\n')
}

function introduction(): string {
  return `<!-- Written by test/tools/lawsReference.ts; change src/laws instead. -->

# Laws and promises

A **law** holds for every timeline, whatever the plan, the world, and the people in it. \`invariants\` of \`rollout-sim/fast-check\` has them
by name; \`checkStrategy\` and \`checkEvery\` try all of them where nobody says which. A **promise** holds for one strategy, because somebody has
made it: \`promises\`.

Each law stands here with its claim, where it comes from, and a story that it refuses: a true story in which one thing is
different at one second, and what the law then says. Names of files are those of Argo Rollouts.
`
}

function storiesPart(refused: ReadonlyMap<LawName, Refusal>): string {
  const told = new Set([...refused.values()].map(({ story }) => story))
  const entries = [...told].map(storyEntry)
  return `## The stories

In all of them \`app:v1\` runs, \`app:v2\` is deployed at 1m, and pods take 10 s to start unless the story says otherwise.

${entries.join('\n')}`
}

function storyEntry(name: StoryName): string {
  const { plan, timeline } = stories[name]
  const [rollout] = plan.manifests
  const strategy = isJsonObject(rollout?.spec) ? rollout.spec.strategy : null
  const done = timeline.script.map(({ entry }) => entry)
  const shown = { strategy: strategy ?? null, script: done as unknown as Json }
  return `**${name}**\n\n\`\`\`yaml\n${yamlText(shown)}\n\`\`\`\n`
}

function lawEntry(name: LawName, refusal: Refusal | undefined): string {
  const { claim, name: title } = invariants[name]
  const told = refusal === undefined ? '' : `\n${refusalText(refusal)}\n`
  return `### ${title}\n\n\`invariants.${name}\` · ${claim}\n\nFrom ${lawSources[name]}.\n${told}`
}

function refusalText(refusal: Refusal): string {
  const { story, violation } = refusal
  const said = `“${violation.message}” at ${violation.at / 1000}s`
  return `Refused: *${story}*, ${changeText(refusal)}: ${said}.`
}

function changeText({ second, path, value }: Refusal): string {
  if (path.length === 0) return 'if it never came to rest'
  const where = `\`${path.join('.')}\` at ${second}s`
  if (value === undefined) return `if ${where} were missing`
  const text = JSON.stringify(value)
  return text.length > 60 ? `if ${where} stayed as it was` : `if ${where} were \`${text}\``
}

const promised: readonly (readonly [call: string, promise: Invariant, strategy: string])[] = [
  ["keepsAvailable('75%')", promises.keepsAvailable('75%'), 'half-of-the-pods'],
  ["staysWithinSurge('50%')", promises.staysWithinSurge('50%'), 'twice-the-pods'],
  ["exposesAtMost(10, '10m')", promises.exposesAtMost(10, '10m'), 'half-of-the-users'],
  ['carriesItsTraffic(2)', promises.carriesItsTraffic(2), 'one-pod-for-half'],
  ['settles()', promises.settles(), 'never-at-rest'],
]

function promisesPart(): string {
  const entries = promised.map(([call, promise, strategy]) => {
    const path = `examples/14-unsafe-strategies/${strategy}.yaml`
    const yaml = readFileSync(join(root, path), 'utf8')
    const { failure } = checkStrategy(yaml, { invariants: [promise], runs: 500, seed: 1 })
    const cause = failure?.report.split('\n').slice(0, 3).join('\n') ?? ''
    const link = `[${strategy}.yaml](../../${path})`
    return `### ${call.split('(')[0]}

\`promises.${call}\` · ${promise.claim}

What \`checkStrategy\` says of ${link}:

\`\`\`text
${cause}
\`\`\`
`
  })
  const more = '[The whole reports](../../examples/14-unsafe-strategies.out.txt)'
  return `## Promises

${more} have the manifests, the world, the tree at that instant, and the line that shows it again.

${entries.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(pagePath, lawsReference())
