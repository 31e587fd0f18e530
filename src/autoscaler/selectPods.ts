import { type LabelRequirement, parseLabelSelector, selects } from '../cluster/labelSelector.ts'
import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { AutoscalerView, ObservedPods } from './observed.ts'

export interface Selection {
  readonly kind: 'selected'
  readonly requirements: readonly LabelRequirement[]
  readonly pods: readonly ObservedPods[]
}

/** Why the target's selector cannot be used. */
export interface Unselectable {
  readonly kind: 'unselectable'
  readonly event: { readonly reason: string; readonly message: string }
  readonly condition: { readonly reason: string; readonly message: string }
  /** The selector itself can be read, and is remembered. */
  readonly isReadable: boolean
}

/** The pods of the target's selector, of which no other HPA may select one. */
export function selectPods(
  { name, namespace }: Pick<AutoscalerSpec, 'name' | 'namespace'>,
  selector: string,
  { pods, others }: Pick<AutoscalerView, 'pods' | 'others'>,
): Selection | Unselectable {
  if (selector === '') {
    return {
      kind: 'unselectable',
      event: { reason: 'SelectorRequired', message: 'selector is required' },
      condition: {
        reason: 'InvalidSelector',
        message: "the HPA target's scale is missing a selector",
      },
      isReadable: false,
    }
  }
  const parsed = parseLabelSelector(selector)
  if (!parsed.ok) {
    const problem = "couldn't convert selector into a corresponding internal selector object"
    return unselectable('InvalidSelector', `${problem}: ${parsed.error}`, false)
  }
  const requirements = parsed.value
  const selected = pods.filter(({ labels }) => selects(requirements, labels))
  const rivals = others.filter((other) => isRival(other.selector, selected))
  if (rivals.length > 0) {
    const keys = [name, ...rivals.map((rival) => rival.name)].map((key) => `${namespace}/${key}`)
    const problem = 'are controlled by multiple HPAs'
    const message = `pods by selector ${selector} ${problem}: [${keys.join(' ')}]`
    return unselectable('AmbiguousSelector', message, true)
  }
  return { kind: 'selected', requirements, pods: selected }
}

function unselectable(reason: string, message: string, isReadable: boolean): Unselectable {
  const said = { reason, message }
  return { kind: 'unselectable', event: said, condition: said, isReadable }
}

function isRival(selector: string, pods: readonly ObservedPods[]): boolean {
  const parsed = parseLabelSelector(selector)
  // An HPA that has not read its selector yet selects nothing.
  if (selector === '' || !parsed.ok) return false
  return pods.some(({ labels }) => selects(parsed.value, labels))
}
