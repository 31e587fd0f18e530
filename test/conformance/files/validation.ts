import { objectionToMetrics } from '../../../src/analysis/validateMetrics.ts'
import { documentOf } from '../../../src/document/document.ts'
import { recordsIn } from '../../../src/document/fields.ts'
import { objectionToExperiment } from '../../../src/manifest/experiment.ts'
import { readObjects } from '../../../src/manifest/objects.ts'
import { analyses } from '../../../src/manifest/references/analyses.ts'
import { objectionsToRouter } from '../../../src/manifest/references/appMesh.ts'
import { ingresses, objectionsToIngress } from '../../../src/manifest/references/ingresses.ts'
import { istio, objectionsToVirtualService } from '../../../src/manifest/references/istio.ts'
import type { Cluster } from '../../../src/manifest/references/reference.ts'
import { objectionsToService } from '../../../src/manifest/references/services.ts'
import {
  type Objection,
  objectionText,
  type RolloutBlocks,
} from '../../../src/manifest/validation/objection.ts'
import { blocksOf } from '../../../src/manifest/validation/rolloutBlocks.ts'
import { objectionsToRollout } from '../../../src/manifest/validation/rules.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { type CaseFile, caseRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly function: string
  readonly manifest: JsonObject
  readonly references?: readonly JsonObject[]
  readonly errors: readonly { readonly text: string }[]
}

/** The tables of the original's own tests: one function, one manifest, its errors in order. */
export const validation: CaseFile = {
  name: 'validation.json',
  rows: (text) =>
    caseRows<Recorded>(text, (recorded) => ({
      kind: '',
      id: recorded.id,
      input: recorded,
      // The list was written down with nil in quotes; the original prints it bare.
      expected: recorded.errors.map((error) => error.text.replace('value: "null"', 'value: null')),
      actual: () => textsOf(recorded),
    })),
}

const stableService = ['spec', 'strategy', 'canary', 'stableService']

function textsOf({ manifest, function: name, references = [] }: Recorded): readonly string[] {
  if (name === 'ValidateMetrics') {
    const text = objectionToMetrics(recordsIn(manifest.spec as JsonObject, 'metrics'))
    return text === '' ? [] : [text]
  }
  if (name === 'VerifyExperimentSpec') {
    const objection = objectionToExperiment(manifest)
    return objection === null ? [] : [objection.message]
  }
  const documents = [manifest, ...references].map(documentOf)
  const { manifests } = readObjects(documents, 'stored')
  const view = blocksOf(manifests[0]?.value ?? {}, null)
  const cluster = { namespace: 'default', manifests }
  return asked(name, view, cluster, references).map(objectionText)
}

function asked(
  name: string,
  view: RolloutBlocks,
  cluster: Cluster,
  references: readonly JsonObject[],
): readonly Objection[] {
  switch (name) {
    case 'ValidateRollout':
      return objectionsToRollout(view)
    case 'ValidateService':
      return references.flatMap((one) => objectionsToService(view, one, stableService))
    case 'ValidateIngress':
      return references.flatMap((one) => objectionsToIngress(view, one))
    case 'ValidateVirtualService':
      return references.flatMap((one) => objectionsToVirtualService(view, one))
    case 'ValidateAppMeshResource':
      return references.flatMap((one) => objectionsToRouter(one))
    case 'ValidateAnalysisTemplatesWithType':
      return analyses.check(view, cluster)
    case 'ValidateRolloutVirtualServicesConfig':
      return istio.load(view, cluster).filter(({ code }) => code === 'router-config')
    default:
      return ingresses.load(view, cluster).filter(({ code }) => code === 'router-config')
  }
}
