import { compileCondition, evaluateBoolean } from '../../../cel/cel.ts'
import { scopeOf } from '../../../cel/scope.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import type { Dependency, SourceReference } from './spec.ts'

/** Why the dependencies do not let a run go on. */
export interface NotReady {
  readonly message: string
  /** It cannot get better by itself. */
  readonly terminal: boolean
}

/** The Kustomization that asks. */
export interface Dependent {
  readonly namespace: string
  readonly sourceRef: SourceReference
  /** Itself, as `self` of an expression. */
  readonly self: JsonObject
}

/**
 * The first of the dependencies that is not ready, in the order in which they are listed; null: all
 * are. `find` gives the Kustomization `namespace/name`, `revision` is that of the artifact.
 */
export function checkDependencies(
  dependent: Dependent,
  dependsOn: readonly Dependency[],
  find: (key: string) => JsonObject | null,
  revision: string,
): NotReady | null {
  for (const { name, namespace, readyExpr } of dependsOn) {
    const key = `${namespace || dependent.namespace}/${name}`
    const dep = find(key)
    if (dep === null) {
      const missing = `kustomizations.kustomize.toolkit.fluxcd.io "${name}" not found`
      return waiting(`dependency '${key}' not found: ${missing}`)
    }
    const wrong =
      readyExpr === ''
        ? builtInCheck(dependent, key, dep, revision)
        : evaluated(dependent, key, name, dep, readyExpr)
    if (wrong !== null) return wrong
  }
  return null
}

function waiting(message: string): NotReady {
  return { message, terminal: false }
}

/** An expression replaces the check that is built in. */
function evaluated(
  dependent: Dependent,
  key: string,
  name: string,
  dep: JsonObject,
  readyExpr: string,
): NotReady | null {
  const compiled = compileCondition(readyExpr, ['self', 'dep'])
  if (!compiled.ok) {
    const message = `terminal error: failed to evaluate dependency ${name}: ${compiled.error}`
    return { message, terminal: true }
  }
  const answer = evaluateBoolean(compiled, scopeOf({ self: dependent.self, dep }))
  if (!answer.ok) return waiting(answer.error)
  return answer.value
    ? null
    : waiting(`dependency '${key}' is not ready according to readyExpr eval`)
}

function builtInCheck(
  dependent: Dependent,
  key: string,
  dep: JsonObject,
  revision: string,
): NotReady | null {
  const status = isJsonObject(dep.status) ? dep.status : {}
  const metadata = isJsonObject(dep.metadata) ? dep.metadata : {}
  const conditions = Array.isArray(status.conditions) ? (status.conditions as readonly Json[]) : []
  const observed = (status.observedGeneration ?? 0) === (metadata.generation ?? 0)
  const ready = conditions.some(
    (each) => isJsonObject(each) && each.type === 'Ready' && each.status === 'True',
  )
  if (!observed || !ready) return waiting(`dependency '${key}' is not ready`)
  const spec = isJsonObject(dep.spec) ? dep.spec : {}
  const source = isJsonObject(spec.sourceRef) ? spec.sourceRef : {}
  const { sourceRef } = dependent
  const sameSource =
    source.kind === sourceRef.kind &&
    source.name === sourceRef.name &&
    (source.namespace ?? metadata.namespace) === (sourceRef.namespace || dependent.namespace)
  if (sameSource && status.lastAppliedRevision !== revision) {
    return waiting(`dependency '${key}' revision is not up to date`)
  }
  return null
}
