// npx tsx test/tools/releasesReference.ts   writes docs/reference/releases.md
// The page is made of the differences that the controllers themselves are told apart by.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { arrivals } from '../../src/releases/arrivals.ts'
import { type Difference, linkOf } from '../../src/releases/difference.ts'
import { differences } from '../../src/releases/differences.ts'
import { newFields } from '../../src/releases/fields.ts'
import {
  type ControllerVersion,
  controllerNames,
  controllerVersionOf,
  controllerVersions,
  newestController,
} from '../../src/releases/version.ts'

/** Where the page is. */
export const pagePath: string = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../docs/reference/releases.md',
)

/** The whole page. */
export function releasesReference(): string {
  const chapters = [...controllerVersions].reverse().map(chapter)
  return [introduction(), ...chapters, fields()].filter((part) => part !== '').join('\n')
}

function chapter(version: ControllerVersion): string {
  const names = Object.keys(differences) as (keyof typeof differences)[]
  const own = names.filter((name) => arrivals[name].since === version)
  if (own.length === 0) return ''
  const rows = own.map((name) => {
    const { what, before, pulls, touches }: Difference = differences[name]
    const { also } = arrivals[name]
    const older = also.length === 0 ? '' : ` Also in ${also.join(', ')}.`
    return row([`\`${name}\``, `${what}${older}`, before, touched(touches), links(pulls)])
  })
  const head = ['', `what ${version} does`, 'before', 'plans that have', '']
  return `## Since ${version}\n\n${table(head, rows)}\n`
}

function touched(touches: Difference['touches']): string {
  if (touches.some((list) => list.length === 0)) return 'anything'
  const all = touches.map((list) => list.map((path) => `\`${path}\``).join(' and '))
  return all.join(', or ')
}

function fields(): string {
  const rows = newFields.map(({ keys, since, pull }) =>
    row([`\`${keys.join('.')}\``, since, links([pull])]),
  )
  return `## Fields

Releases before drop these without a word, as an API server does whose CRDs do not know them. A plan that has one
is told so with the diagnostic \`unknown-to-controller\`.

${table(['field', 'since', ''], rows)}
`
}

function links(pulls: readonly number[]): string {
  return pulls.map((pull) => `[#${pull}](${linkOf(pull)})`).join(' ')
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(head), `|${head.map(() => '---|').join('')}`, ...rows].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function introduction(): string {
  const minors = controllerNames
    .filter((name) => !controllerVersions.some((version) => version === name))
    .map((name) => `\`${name}\` is ${controllerVersionOf(name)}`)
  const versions = controllerVersions.map((version) => `\`${version}\``)
  return `<!-- Written by test/tools/releasesReference.ts; change src/releases instead. -->

# Releases

The controller of a simulation is that of a release. \`controllerVersions\` lists those whose differences are
known, the oldest first: ${versions.join(', ')}. A minor version stands for its newest release:
${minors.join(', ')}. Who names none gets \`${newestController}\`, argo-rollouts 9f8d111 of August 2026, which everything
else in these pages is about; \`release-1.10\` is the branch that v1.10 is made from. A name that is not among
them is refused with the list.

\`\`\`ts
import { simulate, whatChanges } from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

const plan = parsePlan(\`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: 'shop:v1' }] }
  strategy:
    canary:
      steps: [{ setWeight: 50 }, { pause: {} }]
\`)

const script = [
  { at: '0s', deploy: true },
  { at: '10s', setImage: 'shop:v2' },
  { at: '20s', pause: true },
  { at: '30s', promoteFull: true },
] as const
simulate({ plan, script, until: '60s' }).end.phase // => 'Healthy'
simulate({ plan, script, until: '60s', controller: 'v1.8' }).end.phase // => 'Paused'

const { changes } = whatChanges(plan, { from: 'v1.8', to: 'v1.9' })
changes.map(({ name, links }) => \`\${name} \${links}\`) // => ['promoteFullResumes https://github.com/argoproj/argo-rollouts/pull/4412']
\`\`\`

\`whatChanges\` goes through the differences below that can touch a plan, and plays each of them in small
rehearsals of that plan: an update, an abort, a retry, another size. A change comes with the first rehearsal in
which it shows, as a scenario that either controller can play; \`unshown\` has those that may touch the plan and
show in none of them.

The differences are of decisions. What is the same whatever the controller: conditions, the assessment of
metrics, the construction of AnalysisRuns. What is not told apart: how routers of some kind write their own
objects, and the exact words of a few messages of analyses.
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(pagePath), { recursive: true })
  writeFileSync(pagePath, releasesReference())
}
