import { flagIn, numberIn, recordIn, textIn } from '../document/fields.ts'
import { stepsHash } from '../fingerprint/steps.ts'
import type { RolloutSpec, TemplateNames, WorkloadReference } from '../plan/plan.ts'
import { readPodTemplate } from '../plan/podTemplate.ts'
import type { Strategy } from '../plan/strategy.ts'
import type { ControllerRules } from '../releases/rules.ts'
import { interned } from '../units/interned.ts'
import type { JsonObject } from '../units/json.ts'
import { parseRfc3339 } from '../units/time.ts'
import { defaults } from './defaults.ts'
import { readBlueGreen } from './reading/blueGreen.ts'
import { readCanary } from './reading/canary.ts'

const nothing: JsonObject = {}

/**
 * A Rollout whose structure has been checked. The pod template is given apart because with a
 * `workloadRef` it comes from another object, which is `workload` then; `refused` is the
 * controller's first objection.
 */
export function readRollout(
  object: JsonObject,
  template: JsonObject,
  refused: string,
  names: TemplateNames,
  workload: JsonObject | null,
  controller: ControllerRules,
): RolloutSpec {
  const metadata = recordIn(object, 'metadata')
  const spec = recordIn(object, 'spec') ?? nothing
  const canary = recordIn(recordIn(spec, 'strategy'), 'canary')
  const history = recordIn(spec, 'analysis')
  const steps = canary?.steps
  return {
    name: textIn(metadata, 'name'),
    namespace: textIn(metadata, 'namespace') || 'default',
    replicas: numberIn(spec, 'replicas'),
    template: readPodTemplate(template, names),
    selector: recordIn(spec, 'selector') ?? recordIn(recordIn(workload, 'spec'), 'selector'),
    workloadRef: readWorkloadReference(recordIn(spec, 'workloadRef'), workload),
    minReadySeconds: numberIn(spec, 'minReadySeconds') ?? 0,
    revisionHistoryLimit: numberIn(spec, 'revisionHistoryLimit') ?? defaults.revisionHistoryLimit,
    paused: flagIn(spec, 'paused') === true,
    progressDeadlineSeconds:
      numberIn(spec, 'progressDeadlineSeconds') ?? defaults.progressDeadlineSeconds,
    progressDeadlineAbort: flagIn(spec, 'progressDeadlineAbort') === true,
    restartAt: parseRfc3339(textIn(spec, 'restartAt')),
    rollbackWindowRevisions: numberIn(recordIn(spec, 'rollbackWindow'), 'revisions') ?? 0,
    successfulRunHistoryLimit:
      numberIn(history, 'successfulRunHistoryLimit') ?? defaults.runHistoryLimit,
    unsuccessfulRunHistoryLimit:
      numberIn(history, 'unsuccessfulRunHistoryLimit') ?? defaults.runHistoryLimit,
    strategy: readStrategy(spec, controller),
    stepsHash: interned(stepsHash(Array.isArray(steps) ? steps : undefined)),
    refused,
    source: object,
  }
}

// Neither strategy, or both, is refused by validation: what is read then only has to be something.
function readStrategy(spec: JsonObject, controller: ControllerRules): Strategy {
  const strategy = recordIn(spec, 'strategy')
  const blueGreen = recordIn(strategy, 'blueGreen')
  const canary = recordIn(strategy, 'canary')
  return blueGreen !== null && canary === null
    ? readBlueGreen(blueGreen)
    : readCanary(canary ?? nothing, controller)
}

function readWorkloadReference(
  reference: JsonObject | null,
  workload: JsonObject | null,
): WorkloadReference | null {
  if (reference === null) return null
  const scaleDown = textIn(reference, 'scaleDown')
  return {
    kind: textIn(reference, 'kind'),
    name: textIn(reference, 'name'),
    scaleDown: scaleDown === 'onsuccess' || scaleDown === 'progressively' ? scaleDown : 'never',
    replicas: numberIn(recordIn(workload, 'spec'), 'replicas') ?? 1,
  }
}
