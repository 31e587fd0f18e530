// The table of the family: every kind of member that a step may have, by the name that it has in
// YAML. What there is to know about a kind is in its file, its places in the controller's orders
// too.

export { analysis } from './analysis.ts'
export { experiment } from './experiment.ts'
export { pause } from './pause.ts'
export { plugin } from './plugin.ts'
export { setCanaryScale } from './setCanaryScale.ts'
export { setHeaderRoute } from './setHeaderRoute.ts'
export { setMirrorRoute } from './setMirrorRoute.ts'
export { setWeight } from './setWeight.ts'
