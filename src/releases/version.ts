/**
 * The controllers whose differences are known, the oldest first. `release-1.10` is the branch from
 * which v1.10 is made, as of August 2026; `master` is argo-rollouts 9f8d111 of the same month,
 * which all of this library models where nothing else is said.
 *
 * @example
 * ```ts
 * controllerVersions.includes('v1.9.0') // => true
 * ```
 */
export const controllerVersions = [
  'v1.8.3',
  'v1.8.4',
  'v1.9.0',
  'v1.9.1',
  'v1.10.0-rc1',
  'release-1.10',
  'master',
] as const

/** A release of the controller that is modelled. */
export type ControllerVersion = (typeof controllerVersions)[number]

/** A version, or a minor one, which stands for its newest release. */
export type ControllerName = ControllerVersion | 'v1.8' | 'v1.9' | 'v1.10'

const minors: Readonly<Record<string, ControllerVersion>> = {
  'v1.8': 'v1.8.4',
  'v1.9': 'v1.9.1',
  'v1.10': 'v1.10.0-rc1',
}

/** All names that a scenario may give. */
export const controllerNames: readonly string[] = [...controllerVersions, ...Object.keys(minors)]

/** The newest one: what a scenario that names none is played by. */
export const newestController: ControllerVersion = 'master'

/** The version that a name stands for; null if there is none such. */
export function controllerVersionOf(name: string): ControllerVersion | null {
  if (Object.hasOwn(minors, name)) return minors[name] ?? null
  return controllerVersions.find((version) => version === name) ?? null
}

/** Whether something that came with `since` is in a version. */
export function isIn(version: ControllerVersion, since: ControllerVersion): boolean {
  return controllerVersions.indexOf(version) >= controllerVersions.indexOf(since)
}
