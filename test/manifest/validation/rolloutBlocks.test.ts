import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/manifest/validation/rolloutBlocks.ts'
import { canary } from '../given.ts'

describe('the view of a Rollout', () => {
  it('shows its blocks', () => {
    const view = blocksOf(canary({ trafficRouting: { smi: {} } }), null)
    expect(view.canary).toEqual({ trafficRouting: { smi: {} } })
    expect(view).toMatchObject({ blueGreen: null, routing: { smi: {} }, resolved: false })
    expect(view.selector).toEqual({ matchLabels: { app: 'demo' } })
  })

  it('shows the template of the workload that it refers to, and its selector if it has none', () => {
    const workload = { template: { metadata: {} }, selector: { matchLabels: { app: 'web' } } }
    expect(blocksOf(canary(), workload)).toMatchObject({
      template: workload.template,
      selector: { matchLabels: { app: 'demo' } },
      resolved: true,
    })
    const without = canary({}, { selector: null })
    expect(blocksOf(without, workload).selector).toEqual(workload.selector)
  })
})
