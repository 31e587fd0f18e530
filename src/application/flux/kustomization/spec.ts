import { parseGoDuration } from '../../../go/duration.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { groupVersionOf, type Reference } from '../../reference.ts'
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
  readonly healthChecks: readonly Reference[]
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
  const common = objectAt(spec, 'commonMetadata')
  const source = objectAt(spec, 'sourceRef')
  return {
    interval: durationAt(spec, 'interval') ?? 0n,
    retryInterval: durationAt(spec, 'retryInterval'),
    timeout: durationAt(spec, 'timeout'),
    sourceRef: {
      kind: textAt(source, 'kind'),
      name: textAt(source, 'name'),
      namespace: textAt(source, 'namespace'),
    },
    path: textAt(spec, 'path'),
    prune: spec.prune === true,
    wait: spec.wait === true,
    suspend: spec.suspend === true,
    force: spec.force === true,
    deletionPolicy: textAt(spec, 'deletionPolicy') || 'MirrorPrune',
    targetNamespace: textAt(spec, 'targetNamespace'),
    namePrefix: textAt(spec, 'namePrefix'),
    nameSuffix: textAt(spec, 'nameSuffix'),
    images: listAt(spec, 'images').map((image) => ({
      name: textAt(image, 'name'),
      newName: textAt(image, 'newName'),
      newTag: textAt(image, 'newTag'),
      digest: textAt(image, 'digest'),
    })),
    commonLabels: textsAt(common, 'labels'),
    commonAnnotations: textsAt(common, 'annotations'),
    dependsOn: listAt(spec, 'dependsOn').map((dependency) => ({
      name: textAt(dependency, 'name'),
      namespace: textAt(dependency, 'namespace'),
      readyExpr: textAt(dependency, 'readyExpr'),
    })),
    healthChecks: listAt(spec, 'healthChecks').map((check) => ({
      ...groupVersionOf(textAt(check, 'apiVersion')),
      kind: textAt(check, 'kind'),
      namespace: textAt(check, 'namespace'),
      name: textAt(check, 'name'),
    })),
    healthCheckExprs: listAt(spec, 'healthCheckExprs').map((check) => ({
      apiVersion: textAt(check, 'apiVersion'),
      kind: textAt(check, 'kind'),
      inProgress: textAt(check, 'inProgress'),
      failed: textAt(check, 'failed'),
      current: textAt(check, 'current'),
    })),
    ignore: readIgnoreRules(listAt(spec, 'ignore')),
  }
}

function durationAt(spec: JsonObject, name: string): Nanoseconds | null {
  const { [name]: written } = spec
  if (typeof written !== 'string') return null
  const parsed = parseGoDuration(written)
  return parsed.ok ? parsed.nanoseconds : null
}

function textAt(object: JsonObject, name: string): string {
  const value = object[name]
  return typeof value === 'string' ? value : ''
}

function objectAt(object: JsonObject, name: string): JsonObject {
  const value = object[name]
  return isJsonObject(value) ? value : {}
}

function listAt(object: JsonObject, name: string): readonly JsonObject[] {
  const value = object[name]
  return Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : []
}

function textsAt(object: JsonObject, name: string): Readonly<Record<string, string>> {
  const entries = Object.entries(objectAt(object, name))
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
}
