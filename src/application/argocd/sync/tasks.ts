import { recordIn, textIn, textsIn } from '../../../document/fields.ts'
import { EPOCH } from '../../../units/time.ts'
import {
  hasHookFinalizer,
  hookFinalizer,
  hookTypesOf,
  isHook,
  isSkipped,
  type SyncPhase,
} from '../hook.ts'
import { groupOf, kindOf, nameOf, namespaceOf, type Unstructured } from '../object.ts'
import { resourceKeyOf } from '../resourceKey.ts'
import { type EngineLook, setResult, takeUpResult } from './engineLook.ts'
import { hasSyncOption, type SyncPlan } from './plan.ts'
import { placePrunes } from './pruneWaves.ts'
import { type SyncTask, syncedObjectOf, taskOf } from './task.ts'
import { isDefinedIn, orderedTasks } from './taskOrder.ts'

/** The tasks of a sync, in their order; null: some of them cannot be done at all. */
export function tasksOf(look: EngineLook): readonly SyncTask[] | null {
  const { plan } = look
  const tasks = [...resourceTasks(plan), ...hookTasks(plan), ...namespaceTasks(look)]
  for (const task of tasks) {
    if (task.target === null || task.live !== null) continue
    task.live = liveOf(task.target, plan)
  }
  const refused = tasks.filter((task) => !isKnown(task, look))
  for (const task of refused) setResult(look, task, 'SyncFailed', '', notFound(task))
  placePrunes(tasks, plan.options)
  const ordered = orderedTasks(tasks)
  for (const task of ordered) takeUpResult(look, task)
  return refused.length > 0 ? null : ordered
}

function resourceTasks({ pairing, selects, namespace }: SyncPlan): readonly SyncTask[] {
  return pairing.pairs.flatMap(({ target, live }) => {
    const object = target ?? live ?? {}
    if (selects !== null && !selects(resourceKeyOf(live ?? object))) return []
    if (isHook(object) || isSkipped(object)) return []
    return [taskOf('Sync', target === null ? null : placedIn(namespace, target), live)]
  })
}

function hookTasks(plan: SyncPlan): readonly SyncTask[] {
  if (plan.options.skipHooks || plan.selects !== null) return []
  return plan.pairing.hooks.flatMap((hook) => {
    if (isSkipped(hook)) return []
    const phases = hookTypesOf(hook).filter((type): type is SyncPhase => type !== 'Skip')
    return phases.map((phase) => taskOf(phase, hookTarget(hook, phase, plan), null))
  })
}

// The name of a hook that has none is the same at every look.
function hookTarget(hook: Unstructured, phase: SyncPhase, plan: SyncPlan): Unstructured {
  const metadata = recordIn(hook, 'metadata')
  const finalizers = hasHookFinalizer(hook)
    ? textsIn(metadata, 'finalizers')
    : [...textsIn(metadata, 'finalizers'), hookFinalizer]
  const revision = plan.revision.length >= 8 ? plan.revision.slice(0, 7) : plan.revision
  const unix = Math.floor((plan.startedAt + EPOCH) / 1000)
  const generated = textIn(metadata, 'generateName') + `${revision}-${phase}-${unix}`.toLowerCase()
  const name = nameOf(hook) || generated
  return placedIn(plan.namespace, { ...hook, metadata: { ...metadata, name, finalizers } })
}

function placedIn(namespace: string, target: Unstructured): Unstructured {
  if (namespaceOf(target) !== '') return target
  return { ...target, metadata: { ...recordIn(target, 'metadata'), namespace } }
}

// `CreateNamespace=true` makes the namespace before everything else, unless Git has it.
function namespaceTasks(look: EngineLook): readonly SyncTask[] {
  const { options, namespace, pairing } = look.plan
  if (!options.createNamespace || namespace === '') return []
  const inGit = pairing.pairs.some(({ target }) => isNamespace(target, namespace))
  const made = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }
  if (inGit || look.find(resourceKeyOf(made)) !== null) return []
  return [taskOf('PreSync', placedIn(namespace, made), null)]
}

/** Whether the object is the namespace of that name. */
export function isNamespace(object: Unstructured | null, name: string): boolean {
  if (object === null || groupOf(object) !== '' || kindOf(object) !== 'Namespace') return false
  return nameOf(object) === name
}

// A twin of the whole cluster has no namespace, whatever Git says.
function liveOf(target: Unstructured, { pairing }: SyncPlan): Unstructured | null {
  const sought = resourceKeyOf(target)
  const found = pairing.pairs.find(({ live, target: other }) => {
    const key = resourceKeyOf(live ?? other ?? {})
    const placed = key.namespace === '' || key.namespace === sought.namespace
    return (
      key.group === sought.group && key.kind === sought.kind && key.name === sought.name && placed
    )
  })
  return found?.live ?? null
}

// A kind that the API server does not have may come with this very sync.
function isKnown(task: SyncTask, { plan, knows }: EngineLook): boolean {
  const object = syncedObjectOf(task)
  if (knows(object)) return true
  const { pairing, options } = plan
  const targets = [
    ...pairing.hooks,
    ...pairing.pairs.flatMap(({ target }) => (target === null ? [] : [target])),
  ]
  task.skipDryRun =
    options.skipDryRunOnMissingResource ||
    hasSyncOption(task.target, 'SkipDryRunOnMissingResource=true') ||
    isDefinedIn(object, targets)
  return task.skipDryRun
}

function notFound(task: SyncTask): string {
  const object = syncedObjectOf(task)
  const group = groupOf(object)
  return `${kindOf(object)}${group === '' ? '' : `.${group}`} "" not found`
}
