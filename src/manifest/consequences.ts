import type { Path } from '../document/path.ts'
import type { Found } from './inspection.ts'
import type { Objection } from './validation/objection.ts'

/**
 * The objections that a person has to hear: those are left out that only follow from a fault of the
 * structure at the same place (a step whose only member has the wrong type says nothing), or from
 * an objection to what they rest on. That a selector cannot be compiled is told at its labels.
 */
export function withoutConsequences(
  found: Iterable<Found>,
  faults: readonly Path[],
): readonly Objection[] {
  const told: Objection[] = []
  for (const { stage, objection } of found) {
    if (stage === 'selector') continue
    const causes = [...faults, ...told.map(({ at }) => at)]
    const rests = objection.basis.some((place) => causes.some((cause) => holds(place, cause)))
    const repeats = faults.some((fault) => holds(objection.at, fault) || holds(fault, objection.at))
    if (!rests && !repeats) told.push(objection)
  }
  return told
}

/** Whether the part at one path holds, or is, the part at another. */
function holds(outer: Path, inner: Path): boolean {
  return outer.length <= inner.length && outer.every((part, index) => part === inner[index])
}
