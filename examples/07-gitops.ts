// From `git push` to the pods: the same commits, seen by Argo CD and by Flux. What each of them shows
// while a canary goes wrong, who takes an `undo` back, and why the second wave of a sync waits.
import { readFileSync } from 'node:fs'
import { deliveriesAt, type Plan, type Scenario, simulate, statusTextAt } from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

const read = (name: string): string =>
  readFileSync(new URL(`07-gitops/${name}.yaml`, import.meta.url), 'utf8')

// The repository at a commit: rendered manifests, and whoever looks at them, in one stream.
function repository(image: string, ...files: string[]): Plan {
  const text = ['shop', ...files].map(read).join('---\n').replaceAll('shop:1.0', image)
  return parsePlan(text)
}

const cluster: Omit<Scenario, 'plan'> = {
  pods: { startup: '5s' },
  app: {
    'shop:1.0': { body: { status: 'ok' } },
    'shop:2.0': { body: { status: 'nok' } },
  },
  seed: 1,
}

const scenarioOf = (tool: 'argocd' | 'flux'): Scenario => ({
  ...cluster,
  plan: repository('shop:1.0', tool),
  commits: [
    { at: '100s', plan: repository('shop:2.0', tool), message: 'release 2.0' },
    { at: '1000s', plan: repository('shop:1.0', tool), message: 'revert 2.0' },
  ],
  script: [{ at: '500s', undo: true }],
  until: '1300s',
})

console.log('1. A commit that has to be taken back\n')
for (const tool of ['argocd', 'flux'] as const) {
  console.log(
    tool === 'argocd' ? 'Argo CD, automated with selfHeal:' : '\nFlux, source 1m, run 10m:',
  )
  tell(scenarioOf(tool))
}

console.log(
  '\n2. The ConfigMap of wave 1 waits for the Rollout of wave 0, and so does the next commit\n',
)
tell({
  ...cluster,
  plan: repository('shop:1.0', 'notice', 'argocd'),
  commits: [
    { at: '100s', plan: repository('shop:1.1', 'notice', 'argocd'), webhook: true },
    { at: '5m', plan: repository('shop:1.2', 'notice', 'argocd'), webhook: true },
  ],
  app: { 'shop:1.1': { body: { status: 'ok' } }, 'shop:1.2': { body: { status: 'ok' } } },
  script: [{ at: '400s', promote: true }],
  until: '560s',
})

// Every change of what the tool and the Rollout show, and what was written.
function tell(scenario: Scenario): void {
  const timeline = simulate(scenario)
  let before = ''
  for (const { at, actions, effects } of timeline.moments) {
    const done = actions.map(({ at: _, hash: __, commit: ___, ...what }) => JSON.stringify(what))
    const writes = effects.flatMap((order) =>
      order.kind === 'applyObject' ? [`applies ${order.object.kind}`] : [],
    )
    const shown = `${deliveriesAt(timeline, `${at / 1000}s`)}\n           Rollout shop: ${statusTextAt(timeline, `${at / 1000}s`)}`
    if (shown === before && done.length + writes.length === 0) continue
    before = shown
    console.log(
      `${(at / 1000).toFixed(1).padStart(7)} s  ${[...done, ...writes].join(', ')}`.trimEnd(),
    )
    console.log(`           ${shown}`)
  }
}
