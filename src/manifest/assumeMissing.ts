import { documentOf, located } from '../document/document.ts'
import { pathText } from '../document/path.ts'
import type { AssumedObject } from '../plan/assumedObject.ts'
import type { ControllerRules } from '../releases/rules.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Manifest, readObjects } from './objects.ts'
import type { Assumption } from './references/reference.ts'
import { assumptionRules } from './references/references.ts'
import { resolveWorkload } from './references/workload.ts'
import { blocksOf } from './validation/rolloutBlocks.ts'

/** An object that is taken to be there, and what is said of it. */
export interface Assumed {
  readonly manifest: Manifest
  readonly assumed: AssumedObject
  readonly warning: Diagnostic
}

/**
 * What a Rollout refers to and the manifests lack, made up so that the controller is content with
 * it. Of an object that several fields name the first one is told.
 */
export function assumeMissing(
  rollout: Manifest,
  manifests: readonly Manifest[],
  controller: ControllerRules,
): readonly Assumed[] {
  const made = new Map<string, Assumed>()
  for (const rule of assumptionRules) {
    const all = [...manifests, ...[...made.values()].map(({ manifest }) => manifest)]
    const cluster = { namespace: rollout.namespace, manifests: all }
    const workload = resolveWorkload(rollout.value, cluster)
    const resolved = workload.kind === 'resolved' ? workload.workload : null
    for (const assumption of rule(blocksOf(rollout.value, resolved, controller), cluster)) {
      const one = assumedOf(assumption, rollout)
      const { group, kind, namespace, name } = one.manifest
      const identity = JSON.stringify([group, kind, namespace, name])
      if (!made.has(identity)) made.set(identity, one)
    }
  }
  return [...made.values()]
}

/** The object that is taken to be there for the one that names it, and the warning. */
export function assumedOf({ object, by, at, like, hint }: Assumption, rollout: Manifest): Assumed {
  const [manifest] = readObjects([documentOf(object)], 'stored').manifests
  if (manifest === undefined) throw new Error('an object that is assumed is no object')
  const { document, path } = by ?? rollout
  const { kind, name, namespace } = manifest
  const what = `There is no ${kind} "${name}" among the manifests: one is assumed${like}.`
  const warning = located(document, {
    code: 'assumed',
    severity: 'warning',
    path: [...path, ...at],
    message: what,
    hint,
  })
  const { file, line, column } = warning
  return {
    manifest,
    assumed: { kind, name, namespace, path: pathText(at), file, line, column },
    warning,
  }
}
