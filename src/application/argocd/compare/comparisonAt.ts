import type { ApiServer } from '../../apply/apiServer.ts'
import type { GitCommit } from '../../commit.ts'
import type { ApplicationSpec } from '../applicationSpec.ts'
import { resourceKeyOf, resourceKeyText } from '../resourceKey.ts'
import { type ApplicationComparison, compareApplication } from './compareApplication.ts'
import { placed } from './pairObjects.ts'
import { trackingIdOf } from './tracking.ts'

/** What an Application is compared with: a commit, and what the cluster has of it. */
export function comparisonAt(
  { targets }: GitCommit,
  spec: ApplicationSpec,
  server: ApiServer,
): ApplicationComparison {
  const wanted = placed(targets, spec.destinationNamespace).targets
  const twins = new Set(wanted.map((target) => resourceKeyText(resourceKeyOf(target))))
  const live = [...server.objects.values()].filter(
    (object) =>
      trackingIdOf(object)?.application === spec.name ||
      twins.has(resourceKeyText(resourceKeyOf(object))),
  )
  return compareApplication({ application: spec, targets, live })
}
