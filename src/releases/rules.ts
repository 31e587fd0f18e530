import type { Difference } from './difference.ts'
import { type DifferenceName, differences } from './differences.ts'
import { type ControllerVersion, controllerVersions, isIn, newestController } from './version.ts'

/**
 * How a controller does what releases do differently: true is the newest way. Chosen once, where a
 * plan is read or a scenario is prepared; whoever it matters to looks up the one that it asks for.
 */
export type ControllerRules = { readonly [K in DifferenceName]: boolean }

const entries = Object.entries(differences) as [DifferenceName, Difference][]

function rulesFor(version: ControllerVersion): ControllerRules {
  return Object.fromEntries(
    entries.map(([name, { since, also }]) => [
      name,
      isIn(version, since) || also.includes(version),
    ]),
  ) as ControllerRules
}

const byVersion = Object.fromEntries(
  controllerVersions.map((version) => [version, rulesFor(version)]),
) as Readonly<Record<ControllerVersion, ControllerRules>>

/** The rules of a version; the very object every time. */
export function rulesOfVersion(version: ControllerVersion): ControllerRules {
  return byVersion[version]
}

export const newestRules: ControllerRules = rulesOfVersion(newestController)

/** The differences between two versions, by name, the newest first. */
export function differencesBetween(
  one: ControllerVersion,
  other: ControllerVersion,
): readonly DifferenceName[] {
  return entries
    .map(([name]) => name)
    .filter((name) => byVersion[one][name] !== byVersion[other][name])
}
