import { describe, expect, it } from 'vitest'
import { objectionsToExperiment } from '../../../src/manifest/validation/experimentStep.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, viewOfRollout } from '../given.ts'

const step = {
  experiment: {
    templates: [
      { name: 'a', specRef: 'stable' },
      { name: 'b', specRef: 'canary', weight: 20 },
    ],
  },
}

function against(trafficRouting: JsonObject | null): readonly string[] {
  const view = viewOfRollout(canary({ steps: [step], trafficRouting }))
  return objectionsToExperiment(step, ['steps', 0], view).map(objectionText)
}

const place = 'spec.strategy.steps[0].experiment.templates[1].weight: Invalid value: 20'

describe('the weight of a template of an Experiment', () => {
  it('needs traffic routing', () => {
    expect(against(null)).toEqual([
      `${place}: Experiment template weight cannot be set unless TrafficRouting is enabled`,
    ])
  })

  it('needs a router that splits more than two ways', () => {
    expect(against({ nginx: { stableIngress: 'i' } })).toEqual([
      `${place}: Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio and Plugins at this time`,
    ])
    expect(against({ smi: {} })).toEqual([])
  })
})
