import { labelsIn, recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import { parseGoDuration } from '../../../go/duration.ts'
import type { JsonObject } from '../../../units/json.ts'
import { groupVersionOf, type ObjectReference } from '../../reference.ts'
import type { HealthCheckExpr } from '../healthChecks.ts'
import type { Nanoseconds, Schedule } from '../intervals.ts'
import { type IgnoreRule, readIgnoreRules } from './ignoreRules.ts'

/** What `spec` of a Kustomization says, as far as it is modelled. */
export interface KustomizationSpec extends Schedule {
  readonly sourceRef: SourceReference
  readonly path: string
  readonly prune: boolean
  readonly wait: boolean
  readonly suspend: boolean
  readonly force: boolean
  readonly deletionPolicy: string
  readonly targetNamespace: string
  readonly namePrefix: string
  readonly nameSuffix: string
  readonly images: readonly Image[]
  readonly commonLabels: Readonly<Record<string, string>>
  readonly commonAnnotations: Readonly<Record<string, string>>
  readonly dependsOn: readonly Dependency[]
  readonly healthChecks: readonly ObjectReference[]
  readonly healthCheckExprs: readonly HealthCheckExpr[]
  readonly ignore: readonly IgnoreRule[]
}

export interface SourceReference {
  readonly kind: string
  readonly name: string
  readonly namespace: string
}

/** `spec.images`: '' leaves that part of the image alone. */
export interface Image {
  readonly name: string
  readonly newName: string
  readonly newTag: string
  readonly digest: string
}

export interface Dependency {
  readonly name: string
  /** '' is the Kustomization's own. */
  readonly namespace: string
  readonly readyExpr: string
}

/** Reads a `spec` that the API server has accepted: what is not given has its default. */
export function readSpec(spec: JsonObject): KustomizationSpec {
  const common = recordIn(spec, 'commonMetadata')
  const source = recordIn(spec, 'sourceRef')
  return {
    interval: durationAt(spec, 'interval') ?? 0n,
    retryInterval: durationAt(spec, 'retryInterval'),
    timeout: durationAt(spec, 'timeout'),
    sourceRef: {
      kind: textIn(source, 'kind'),
      name: textIn(source, 'name'),
      namespace: textIn(source, 'namespace'),
    },
    path: textIn(spec, 'path'),
    prune: spec.prune === true,
    wait: spec.wait === true,
    suspend: spec.suspend === true,
    force: spec.force === true,
    deletionPolicy: textIn(spec, 'deletionPolicy') || 'MirrorPrune',
    targetNamespace: textIn(spec, 'targetNamespace'),
    namePrefix: textIn(spec, 'namePrefix'),
    nameSuffix: textIn(spec, 'nameSuffix'),
    images: recordsIn(spec, 'images').map((image) => ({
      name: textIn(image, 'name'),
      newName: textIn(image, 'newName'),
      newTag: textIn(image, 'newTag'),
      digest: textIn(image, 'digest'),
    })),
    commonLabels: labelsIn(common, 'labels'),
    commonAnnotations: labelsIn(common, 'annotations'),
    dependsOn: recordsIn(spec, 'dependsOn').map((dependency) => ({
      name: textIn(dependency, 'name'),
      namespace: textIn(dependency, 'namespace'),
      readyExpr: textIn(dependency, 'readyExpr'),
    })),
    healthChecks: recordsIn(spec, 'healthChecks').map((check) => ({
      ...groupVersionOf(textIn(check, 'apiVersion')),
      kind: textIn(check, 'kind'),
      namespace: textIn(check, 'namespace'),
      name: textIn(check, 'name'),
    })),
    healthCheckExprs: recordsIn(spec, 'healthCheckExprs').map((check) => ({
      apiVersion: textIn(check, 'apiVersion'),
      kind: textIn(check, 'kind'),
      inProgress: textIn(check, 'inProgress'),
      failed: textIn(check, 'failed'),
      current: textIn(check, 'current'),
    })),
    ignore: readIgnoreRules(recordsIn(spec, 'ignore')),
  }
}

function durationAt(spec: JsonObject, name: string): Nanoseconds | null {
  const { [name]: written } = spec
  if (typeof written !== 'string') return null
  const parsed = parseGoDuration(written)
  return parsed.ok ? parsed.nanoseconds : null
}
