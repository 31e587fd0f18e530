/**
 * The label of a ReplicaSet and its pods, and the selector key by which the controller points a
 * Service at them.
 */
export const hashLabel = 'rollouts-pod-template-hash'

/** The annotation of a ReplicaSet (and of the Rollout) with the number of its revision. */
export const revisionAnnotation = 'rollout.argoproj.io/revision'
