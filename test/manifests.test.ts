import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { walkManifests } from './manifests/walk.ts'
import { filesIn, root } from './tools/sources.ts'

/** What becomes of every Rollout in test/manifests. */
const outcomes: Readonly<Record<string, readonly string[]>> = {
  analysis: [
    'web degraded: RolloutAborted: Rollout aborted update to revision 2: Step-based analysis phase error/failed: Metric "success-rate" assessed Error due to consecutiveErrors (5) > consecutiveErrorLimit (4): "Error Message: could not evaluate successCondition "result[0] >= 0.95": metric result is nil or empty: no data returned from the metric provider"',
  ],
  'blue-green': ['web finished: 2 revisions, 1 promotions'],
  canary: ['web finished: 2 revisions, 1 promotions'],
  experiment: ['web gate: more replicas need to be updated (step 1/2, experiment)'],
  'helm-template': [' refused: 4: This is a template of Helm (or Go) and no YAML yet.'],
  refused: [
    'web refused: The Rollout "web" is invalid: spec.strategy.steps[0].setWeight: Invalid value: 101: SetWeight needs to be between 0 and 100',
    'shop refused: The Rollout "shop" is invalid: spec.strategy.blueGreen.activeService: Invalid value: "shop": service "shop" not found',
  ],
  'workload-ref': ['web finished: 2 revisions, 0 promotions'],
}

describe('a Rollout among manifests', () => {
  const files = filesIn('test/manifests').filter((path) => path.endsWith('.yaml'))

  it.each(files)('in %s comes to its end, to a gate, or is refused', (path) => {
    const walks = walkManifests(readFileSync(join(root, path), 'utf8'))
    const lines = walks.map(({ rollout, outcome, text }) => `${rollout} ${outcome}: ${text}`)
    expect(lines).toEqual(outcomes[basename(path, '.yaml')])
  })

  it('finds Services that the cluster has already', () => {
    const text = readFileSync(join(root, 'test/manifests/refused.yaml'), 'utf8')
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' } }
    const spec = { selector: { app: 'web' }, ports: [{ port: 80 }] }
    const [, shop] = walkManifests(text, [{ ...service, spec }])
    expect(shop).toEqual({
      rollout: 'shop',
      outcome: 'finished',
      text: '2 revisions, 0 promotions',
    })
  })
})
