import { flagIn, intOrStringIn, numberIn, recordIn, textIn } from '../../document/fields.ts'
import type {
  DeploymentSpec,
  DeploymentStrategy,
  TemplateNames,
  WorkloadKind,
} from '../../plan/plan.ts'
import { readDeploymentTemplate } from '../../plan/podTemplate.ts'
import type { JsonObject } from '../../units/json.ts'

/**
 * A Deployment of `apps/v1` with the defaults that the API server writes in
 * (`SetDefaults_Deployment`). `workload` is what the plan is for in which it stands.
 */
export function readDeployment(
  object: JsonObject,
  names: TemplateNames,
  workload: WorkloadKind,
): DeploymentSpec {
  const metadata = recordIn(object, 'metadata')
  const spec = recordIn(object, 'spec')
  return {
    name: textIn(metadata, 'name'),
    namespace: textIn(metadata, 'namespace') || 'default',
    replicas: numberIn(spec, 'replicas') ?? 1,
    selector: recordIn(spec, 'selector'),
    template: readDeploymentTemplate(recordIn(spec, 'template') ?? {}, names, workload),
    minReadySeconds: numberIn(spec, 'minReadySeconds') ?? 0,
    revisionHistoryLimit: numberIn(spec, 'revisionHistoryLimit') ?? 10,
    progressDeadlineSeconds: numberIn(spec, 'progressDeadlineSeconds') ?? 600,
    paused: flagIn(spec, 'paused') === true,
    strategy: readStrategy(recordIn(spec, 'strategy')),
    source: object,
  }
}

function readStrategy(strategy: JsonObject | null): DeploymentStrategy {
  if (textIn(strategy, 'type') === 'Recreate') return { kind: 'Recreate' }
  const rolling = recordIn(strategy, 'rollingUpdate')
  return {
    kind: 'RollingUpdate',
    maxSurge: intOrStringIn(rolling, 'maxSurge') ?? '25%',
    maxUnavailable: intOrStringIn(rolling, 'maxUnavailable') ?? '25%',
  }
}
