import { compileCondition, evaluateBoolean } from '../../../cel/cel.ts'
import { scopeOf } from '../../../cel/scope.ts'
import { numberIn, recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
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
  const status = recordIn(dep, 'status')
  const metadata = recordIn(dep, 'metadata')
  const observed =
    (numberIn(status, 'observedGeneration') ?? 0) === (numberIn(metadata, 'generation') ?? 0)
  const ready = recordsIn(status, 'conditions').some(
    (each) => textIn(each, 'type') === 'Ready' && textIn(each, 'status') === 'True',
  )
  if (!observed || !ready) return waiting(`dependency '${key}' is not ready`)
  const source = recordIn(recordIn(dep, 'spec'), 'sourceRef')
  const { sourceRef, namespace } = dependent
  const sameSource =
    textIn(source, 'kind') === sourceRef.kind &&
    textIn(source, 'name') === sourceRef.name &&
    (textIn(source, 'namespace') || textIn(metadata, 'namespace')) ===
      (sourceRef.namespace || namespace)
  if (sameSource && textIn(status, 'lastAppliedRevision') !== revision) {
    return waiting(`dependency '${key}' revision is not up to date`)
  }
  return null
}
